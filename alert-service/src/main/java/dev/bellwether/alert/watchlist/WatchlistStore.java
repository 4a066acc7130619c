package dev.bellwether.alert.watchlist;

import dev.bellwether.kit.request.RequestKey;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What watchlists ask of storage. Names are whole: "watchlists/...". */
public interface WatchlistStore {

    /** Stores a new one. Fails with ALREADY_EXISTS or REQUEST_ID_REUSED. */
    Uni<Watchlist> create(Watchlist watchlist, Optional<RequestKey> request);

    Uni<Optional<Watchlist>> find(String name);

    /** By name, from after a name; without their entities. */
    Uni<List<Watchlist>> list(String after, int limit);

    /** Puts the changed one in its place, under a lock. Fails with NOT_FOUND, or with what the change throws. */
    Uni<Watchlist> update(String name, UnaryOperator<Watchlist> change);

    /** Fails with NOT_FOUND, RESOURCE_IN_USE, or with what the check throws. */
    Uni<Void> delete(String name, Consumer<Watchlist> check);

    /** The ids of all. */
    Uni<Set<String>> ids();

    /** Those that some entities, "entities/...", are on. */
    Uni<Memberships> of(Collection<String> entities);

    /** Those that some entities, "entities/...", were on at each step of the log. */
    Uni<PastMemberships> past(Collection<String> entities);

    /** Which entities were on one, "watchlists/...", and when; none where there is none. */
    Uni<List<Membership>> past(String name);

    /** All that may have changed since a moment of the database, and the next moment to ask from; 0 is before everything. */
    Uni<Changed> changedSince(long xid);

    /**
     * Some watchlists as they are now. A deleted one is never told: nothing names it.
     *
     * @param fresh revisions, of all that there are now, by which no step of the log was decided yet
     */
    record Changed(List<Watchlist> watchlists, List<WatchlistRevision> fresh, long next) {
        public Changed {
            watchlists = List.copyOf(watchlists);
            fresh = List.copyOf(fresh);
        }
    }
}
