package dev.bellwether.alert.store;

import dev.bellwether.alert.watchlist.Memberships;
import dev.bellwether.alert.watchlist.Watchlist;
import dev.bellwether.alert.watchlist.WatchlistStore.Changed;
import dev.bellwether.kit.owner.Owner;
import dev.bellwether.kit.store.SystemWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads watchlists past the policy of owners: what has changed of all, and by entity, for the policy would keep that statement from its
 * index.
 */
@ApplicationScoped
@SystemWork("an article is matched with everybody's; the look-up for a caller names its owner")
class WatchlistReader {

    private static final String CHANGED = """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon,
                   w.name, w.display_name, w.entities, w.revision, w.create_time, w.update_time
            from (select) as always left join watchlist w on w.changed_xid >= $1::bigint::text::xid8
            """;

    private static final String OF = """
            select w.name, e.entity
            from watchlist w cross join unnest(w.entities) as e (entity)
            where %s w.entities && $1 and e.entity = any($1)
            """;

    private final Pool pool;

    WatchlistReader(Pool pool) {
        this.pool = pool;
    }

    /** What has changed of those of all owners. */
    Uni<Changed> since(long xid) {
        return pool.preparedQuery(CHANGED).execute(Tuple.of(xid)).map(rows -> {
            List<Watchlist> changed = new ArrayList<>();
            long horizon = 0;
            for (Row row : rows) {
                horizon = row.getLong("horizon");
                if (row.getString("name") != null) {
                    changed.add(PgWatchlistStore.watchlist(row));
                }
            }
            return new Changed(changed, horizon);
        });
    }

    /** Which of an owner's watchlists these entities are on. */
    Uni<Memberships> of(Owner owner, Collection<String> entities) {
        return read("w.owner = $2 and", Tuple.of(entities.toArray(String[]::new), owner.name()));
    }

    /** Which watchlists these entities are on. */
    Uni<Memberships> of(Collection<String> entities) {
        return read("", Tuple.of((Object) entities.toArray(String[]::new)));
    }

    private Uni<Memberships> read(String whose, Tuple parameters) {
        return pool.preparedQuery(OF.formatted(whose)).execute(parameters).map(rows -> {
            Map<String, Set<String>> found = new HashMap<>();
            rows.forEach(row -> found.computeIfAbsent(row.getString("entity"), e -> new HashSet<>())
                    .add(PgWatchlistStore.id(row)));
            return entity -> found.getOrDefault(entity, Set.of());
        });
    }
}
