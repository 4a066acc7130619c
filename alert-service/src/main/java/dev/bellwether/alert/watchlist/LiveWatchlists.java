package dev.bellwether.alert.watchlist;

import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Which watchlists entities are on now; brought up to date before it is asked. Asked by one at a time, the follower. */
@ApplicationScoped
public class LiveWatchlists {

    private final WatchlistStore store;
    private final Workers workers;
    private volatile State state = new State(Map.of(), Map.of(), 0, 0);

    /**
     * @param watchlists by id
     * @param changes how often any has changed
     */
    private record State(Map<String, Watchlist> watchlists, Map<String, Set<String>> byEntity, long xid, long changes) {

        Current current(List<WatchlistRevision> fresh) {
            return new Current(
                    changes,
                    entity -> byEntity.getOrDefault(entity, Set.of()),
                    id -> Optional.ofNullable(watchlists.get(id))
                            .map(Watchlist::entities)
                            .orElse(List.of()),
                    fresh);
        }
    }

    LiveWatchlists(WatchlistStore store, Workers workers) {
        this.store = store;
        this.workers = workers;
    }

    /** As they stand: whatever was committed before this call is in it. */
    public Uni<Current> current() {
        State old = state;
        return store.changedSince(old.xid())
                .chain(changed -> workers.run(() -> apply(old, changed))
                        .invoke(now -> state = now)
                        .map(now -> now.current(changed.fresh())));
    }

    /**
     * All watchlists at one moment.
     *
     * @param changes differs wherever a watchlist differs, in one process
     * @param memberships which of them entities are on
     * @param entities by the id of a watchlist: "entities/..."; none of one that is not there
     * @param fresh revisions by which no step of the log was decided yet, to be kept with what is decided by them
     */
    public record Current(
            long changes,
            Memberships memberships,
            Function<String, List<String>> entities,
            List<WatchlistRevision> fresh) {

        public Current {
            fresh = List.copyOf(fresh);
        }

        public List<String> entitiesOf(String id) {
            return entities.apply(id);
        }
    }

    private static State apply(State old, WatchlistStore.Changed changed) {
        List<Watchlist> news = changed.watchlists().stream()
                .filter(w -> !w.equals(old.watchlists().get(w.id())))
                .toList();
        if (news.isEmpty()) {
            return new State(old.watchlists(), old.byEntity(), changed.next(), old.changes());
        }
        Map<String, Watchlist> watchlists = new HashMap<>(old.watchlists());
        Map<String, Set<String>> byEntity = new HashMap<>(old.byEntity());
        for (Watchlist now : news) {
            Watchlist before = watchlists.put(now.id(), now);
            if (before != null) {
                before.entities().forEach(entity -> byEntity.computeIfPresent(entity, (e, ids) -> less(ids, now.id())));
            }
            now.entities().forEach(entity -> byEntity.merge(entity, Set.of(now.id()), LiveWatchlists::both));
        }
        return new State(watchlists, byEntity, changed.next(), old.changes() + 1);
    }

    private static Set<String> less(Set<String> ids, String id) {
        Set<String> less = new HashSet<>(ids);
        less.remove(id);
        return Set.copyOf(less);
    }

    private static Set<String> both(Set<String> ids, Set<String> more) {
        Set<String> both = new TreeSet<>(ids);
        both.addAll(more);
        return Set.copyOf(both);
    }
}
