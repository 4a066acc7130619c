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
    private record State(
            Map<String, Watchlist> watchlists, Map<String, Set<String>> byEntity, long xid, long changes) {}

    LiveWatchlists(WatchlistStore store, Workers workers) {
        this.store = store;
        this.workers = workers;
    }

    /** As they stand: whatever was committed before this call is in it. */
    public Uni<Memberships> current() {
        return upToDate().map(now -> entity -> now.byEntity().getOrDefault(entity, Set.of()));
    }

    /** The entities of each, as they stand, as {@link #current}. */
    public Uni<Listed> listed() {
        return upToDate()
                .map(now -> new Listed(
                        now.changes(),
                        id -> Optional.ofNullable(now.watchlists().get(id))
                                .map(Watchlist::entities)
                                .orElse(List.of())));
    }

    /**
     * The entities of watchlists.
     *
     * @param changes differs wherever a watchlist differs, in one process
     * @param entitiesOf the id of a watchlist: "entities/..."; none of one that is not there
     */
    public record Listed(long changes, Function<String, List<String>> entitiesOf) {

        public List<String> entitiesOf(String id) {
            return entitiesOf.apply(id);
        }
    }

    private Uni<State> upToDate() {
        State old = state;
        return store.changedSince(old.xid())
                .chain(changed -> workers.run(() -> apply(old, changed)))
                .invoke(now -> state = now);
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
