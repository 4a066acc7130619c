package dev.bellwether.kit.listing;

import dev.bellwether.kit.change.ChangeLog;
import dev.bellwether.kit.page.PageTokens;
import dev.bellwether.kit.page.Place;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;

/** Makes the pages of lists: bounded by number and by size, each with the token of the next, all with one resume token. */
@ApplicationScoped
public class Lists {

    /** What any client can read in one message, with room to spare. */
    private static final long ANSWER_BYTES = 1 << 20;

    private final ChangeLog log;
    private final PageTokens tokens;

    Lists(ChangeLog log, PageTokens tokens) {
        this.log = log;
        this.tokens = tokens;
    }

    /** Where the items of a list come from. */
    public interface Source<T> {

        /** The items from after a place, in the order of the list. */
        Uni<List<T>> read(Optional<Place> after, int limit);

        /** Where an item stands in the list. */
        Place placeOf(T item);

        /** An upper bound of an item's size on the wire. */
        long bytes(T item);
    }

    /** One page. Fails with PAGE_TOKEN_INVALID. */
    public <T> Uni<Page<T>> page(Listing listing, Source<T> source) {
        Optional<List<String>> cursor = tokens.open(listing.query(), listing.pageToken());
        // Read before the first page, and carried through the others.
        Uni<String> resumeToken =
                cursor.map(parts -> Uni.createFrom().item(parts.get(0))).orElseGet(log::tokenOfNow);
        Optional<Place> after =
                cursor.map(parts -> new Place(Instant.parse(parts.get(1)), UUID.fromString(parts.get(2))));
        // One more than asked, to know whether there is a next page.
        return resumeToken.chain(
                token -> source.read(after, listing.size() + 1).map(found -> page(listing, source, found, token)));
    }

    /** The first of some items that fit into one answer; at least one, where there is one. */
    public static <T> List<T> fitting(List<T> items, ToLongFunction<T> bytes) {
        int count = 0;
        long sum = 0;
        for (T item : items) {
            sum += bytes.applyAsLong(item);
            if (count > 0 && sum > ANSWER_BYTES) {
                break;
            }
            count++;
        }
        return items.subList(0, count);
    }

    private <T> Page<T> page(Listing listing, Source<T> source, List<T> found, String resumeToken) {
        List<T> page = fitting(found.subList(0, Math.min(found.size(), listing.size())), source::bytes);
        if (page.size() == found.size()) {
            return new Page<>(page, "", resumeToken);
        }
        Place last = source.placeOf(page.get(page.size() - 1));
        String next = tokens.issue(
                listing.query(),
                List.of(resumeToken, last.createTime().toString(), last.id().toString()));
        return new Page<>(page, next, resumeToken);
    }
}
