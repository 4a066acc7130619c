package dev.bellwether.alert.alert;

import dev.bellwether.kit.change.ChangeLog;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.page.PageTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be asked of alerts. */
@ApplicationScoped
public class Alerts {

    private static final int ANSWER_BYTES = 1 << 20;

    private final AlertStore store;
    private final ChangeLog log;
    private final PageTokens pageTokens;

    Alerts(AlertStore store, ChangeLog log, PageTokens pageTokens) {
        this.store = store;
        this.log = log;
        this.pageTokens = pageTokens;
    }

    /**
     * What a list asks for.
     *
     * @param filter as the caller wrote it; empty: all
     */
    public record Listing(String filter, boolean newestFirst, int size, String pageToken) {
        List<String> query() {
            return List.of(Alert.COLLECTION, filter, newestFirst ? "desc" : "asc");
        }
    }

    /**
     * A page.
     *
     * @param nextPageToken empty on the last page
     * @param resumeToken from before the first page
     */
    public record Page(List<Alert> alerts, String nextPageToken, String resumeToken) {
        public Page {
            alerts = List.copyOf(alerts);
        }
    }

    /** Gets one. Fails with NOT_FOUND. */
    public Uni<Alert> get(UUID id) {
        return store.find(id)
                .map(found -> found.orElseThrow(
                        () -> new FailureException(new Failure.NotFound(ResourceName.of(Alert.COLLECTION, id)))));
    }

    /** As in {@link Listing#filter}. Fails with FILTER_INVALID. */
    public AlertFilter filter(String text) {
        return store.filter(text);
    }

    /** One page of a list. Fails with FILTER_INVALID or PAGE_TOKEN_INVALID. */
    public Uni<Page> list(Listing listing) {
        AlertFilter filter = store.filter(listing.filter());
        Optional<List<String>> cursor = pageTokens.open(listing.query(), listing.pageToken());
        // Read before the first page, and carried through the others.
        Uni<String> resumeToken =
                cursor.map(parts -> Uni.createFrom().item(parts.get(0))).orElseGet(log::tokenOfNow);
        Optional<AlertStore.Place> after =
                cursor.map(parts -> new AlertStore.Place(Instant.parse(parts.get(1)), UUID.fromString(parts.get(2))));
        return resumeToken.chain(token -> store.list(filter, listing.newestFirst(), after, listing.size() + 1)
                .map(found -> page(listing, found, token)));
    }

    /** One more was read than asked, to know whether there is a next page. */
    private Page page(Listing listing, List<Alert> found, String resumeToken) {
        List<Alert> page = fitting(found.subList(0, Math.min(found.size(), listing.size())));
        if (page.size() == found.size()) {
            return new Page(page, "", resumeToken);
        }
        Alert last = page.get(page.size() - 1);
        String next = pageTokens.issue(
                listing.query(),
                List.of(
                        resumeToken,
                        last.timeline().alertTime().toString(),
                        last.id().toString()));
        return new Page(page, next, resumeToken);
    }

    /** As many, from the first on, as an answer may carry; at least one. */
    private static List<Alert> fitting(List<Alert> alerts) {
        int count = 0;
        long bytes = 0;
        for (Alert alert : alerts) {
            bytes += alert.bytes();
            if (count > 0 && bytes > ANSWER_BYTES) {
                break;
            }
            count++;
        }
        return alerts.subList(0, count);
    }
}
