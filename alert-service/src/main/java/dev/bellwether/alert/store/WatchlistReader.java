package dev.bellwether.alert.store;

import dev.bellwether.alert.watchlist.Memberships;
import dev.bellwether.alert.watchlist.Watchlist;
import dev.bellwether.alert.watchlist.WatchlistRevision;
import dev.bellwether.alert.watchlist.WatchlistStore.Changed;
import dev.bellwether.kit.owner.Owner;
import dev.bellwether.kit.store.SystemWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
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
                   w.name, w.display_name, w.entities, w.revision, w.create_time, w.update_time,
                   (select coalesce(jsonb_agg(r), '[]') from watchlist_revision r where r.place is null) as fresh
            from (select) as always left join watchlist w on w.changed_xid >= $1::bigint::text::xid8
            """;

    private static final String OF = """
            select w.name, e.entity
            from watchlist w cross join unnest(w.entities) as e (entity)
            where w.owner = $2 and w.entities && $1 and e.entity = any($1)
            """;

    private final Pool pool;

    WatchlistReader(Pool pool) {
        this.pool = pool;
    }

    /** What has changed of those of all owners. */
    Uni<Changed> since(long xid) {
        return pool.preparedQuery(CHANGED).execute(Tuple.of(xid)).map(rows -> {
            List<Watchlist> changed = new ArrayList<>();
            for (Row row : rows) {
                if (row.getString("name") != null) {
                    changed.add(PgWatchlistStore.watchlist(row));
                }
            }
            Row any = rows.iterator().next();
            return new Changed(changed, fresh(any.getJsonArray("fresh")), any.getLong("horizon"));
        });
    }

    private static List<WatchlistRevision> fresh(JsonArray rows) {
        return rows.stream()
                .map(JsonObject.class::cast)
                .map(row -> new WatchlistRevision(row.getString("watchlist"), row.getInteger("revision")))
                .toList();
    }

    /** Which of an owner's watchlists these entities are on. */
    Uni<Memberships> of(Owner owner, Collection<String> entities) {
        Tuple parameters = Tuple.of(entities.toArray(String[]::new), owner.name());
        return pool.preparedQuery(OF).execute(parameters).map(rows -> {
            Map<String, Set<String>> found = new HashMap<>();
            rows.forEach(row -> found.computeIfAbsent(row.getString("entity"), e -> new HashSet<>())
                    .add(PgWatchlistStore.id(row)));
            return entity -> found.getOrDefault(entity, Set.of());
        });
    }
}
