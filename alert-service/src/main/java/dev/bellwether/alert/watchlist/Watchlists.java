package dev.bellwether.alert.watchlist;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.page.PageTokens;
import dev.bellwether.kit.request.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What can be done with watchlists. */
@ApplicationScoped
public class Watchlists {

    private final WatchlistStore store;
    private final PageTokens pageTokens;
    private final Clock clock;

    Watchlists(WatchlistStore store, PageTokens pageTokens, Clock clock) {
        this.store = store;
        this.pageTokens = pageTokens;
        this.clock = clock;
    }

    /** Creates one. Fails with ALREADY_EXISTS or REQUEST_ID_REUSED. */
    public Uni<Watchlist> create(String id, String displayName, List<String> entities, Optional<RequestKey> request) {
        Instant now = now();
        return store.create(new Watchlist(id, displayName, entities, 1, now, now), request);
    }

    /** Gets one. Fails with NOT_FOUND. */
    public Uni<Watchlist> get(String name) {
        return store.find(name).map(found -> found.orElseThrow(() -> new FailureException(new Failure.NotFound(name))));
    }

    /** Changes one. Fails with NOT_FOUND or ETAG_MISMATCH. */
    public Uni<Watchlist> update(String name, WatchlistChange change) {
        return store.update(name, old -> {
            checkEtag(old, change.etag());
            return new Watchlist(
                    old.id(),
                    change.displayName().orElse(old.displayName()),
                    change.entities().orElse(old.entities()),
                    old.revision() + 1,
                    old.createTime(),
                    now());
        });
    }

    /** Deletes one that no subscription names. Fails with NOT_FOUND, ETAG_MISMATCH or RESOURCE_IN_USE. */
    public Uni<Void> delete(String name, String etag) {
        return store.delete(name, old -> checkEtag(old, etag));
    }

    /** A page by name, without their entities. Fails with PAGE_TOKEN_INVALID. */
    public Uni<Page> list(int pageSize, String pageToken) {
        List<String> query = List.of(Watchlist.COLLECTION);
        int size = PageTokens.size(pageSize);
        String after =
                pageTokens.open(query, pageToken).map(cursor -> cursor.get(0)).orElse("");
        return store.list(after, size + 1).map(found -> {
            List<Watchlist> page = found.subList(0, Math.min(size, found.size()));
            String next = found.size() > size
                    ? pageTokens.issue(query, List.of(page.get(size - 1).name()))
                    : "";
            return new Page(page, next);
        });
    }

    /** Some watchlists; the token is empty on the last page. */
    public record Page(List<Watchlist> watchlists, String nextPageToken) {
        public Page {
            watchlists = List.copyOf(watchlists);
        }
    }

    private static void checkEtag(Watchlist old, String etag) {
        if (!etag.isEmpty() && !etag.equals(old.etag())) {
            throw new FailureException(new Failure.EtagMismatch(old.name(), old.etag()));
        }
    }

    /** To the microsecond, which is what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
