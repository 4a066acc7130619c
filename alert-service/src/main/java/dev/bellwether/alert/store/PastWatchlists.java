package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.WindowDecisions;
import dev.bellwether.alert.log.LogPlace;
import dev.bellwether.alert.watchlist.Membership;
import dev.bellwether.alert.watchlist.WatchlistRevision;
import dev.bellwether.kit.store.OwnedTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Who was on watchlists when. Their revisions are kept by the database with every write of a watchlist; the step of the log from which on
 * they count is written here, with what was decided by them.
 */
@ApplicationScoped
class PastWatchlists {

    /** What nothing was decided by yet is not there. */
    private static final String MEMBERSHIPS = """
            select e.watchlist, e.entity, f.place as from_place, f.tick_time as from_tick,
                   u.place as until_place, u.tick_time as until_tick
            from watchlist_entity e
            join watchlist_revision f on f.watchlist = e.watchlist and f.revision = e.from_revision and f.place is not null
            left join watchlist_revision u on u.watchlist = e.watchlist and u.revision = e.until_revision
            """;

    private static final String OF_ENTITIES = MEMBERSHIPS + "where e.entity = any($1)";
    private static final String OF_WATCHLIST = MEMBERSHIPS + "where e.watchlist = $1";

    private static final String COUNT_FROM = """
            update watchlist_revision r set place = s.place, tick_time = s.tick_time
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as f (watchlist text, revision integer), (%s) as s
            where r.watchlist = f.watchlist and r.revision = f.revision and r.place is null
            """;

    private static final String FIRST_ANALYSIS = """
            select min(place) as place, cast('epoch' as timestamptz) as tick_time from analysis
            where name in (select jsonb_array_elements_text(cast(cast(?2 as text) as jsonb)))
            """;

    private static final String TICK =
            "select after_place as place, log_time as tick_time from window_tick where log_time = ?2";

    private final OwnedTransactions transactions;

    PastWatchlists(OwnedTransactions transactions) {
        this.transactions = transactions;
    }

    /** The memberships of entities in a caller's watchlists. */
    Uni<List<Membership>> of(Collection<String> entities) {
        return read(OF_ENTITIES, Tuple.of((Object) entities.toArray(String[]::new)));
    }

    /** The memberships in a caller's watchlist, "watchlists/...". */
    Uni<List<Membership>> of(String watchlist) {
        return read(OF_WATCHLIST, Tuple.of(watchlist));
    }

    private Uni<List<Membership>> read(String sql, Tuple parameters) {
        return transactions.query(sql, parameters).map(rows -> {
            List<Membership> memberships = new ArrayList<>(rows.size());
            rows.forEach(row -> memberships.add(membership(row)));
            return memberships;
        });
    }

    private static Membership membership(Row row) {
        String watchlist = row.getString("watchlist");
        return new Membership(
                watchlist.substring(watchlist.indexOf('/') + 1),
                row.getString("entity"),
                place(row, "from").orElseThrow(),
                place(row, "until"));
    }

    private static Optional<LogPlace> place(Row row, String end) {
        return Optional.ofNullable(row.getLong(end + "_place"))
                .map(place ->
                        new LogPlace(place, row.getOffsetDateTime(end + "_tick").toInstant()));
    }

    /** Writes down that what is fresh counts from the first of these steps on, which are written. */
    Uni<Void> count(Mutiny.StatelessSession session, WindowDecisions decided) {
        if (decided.fresh().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String fresh =
                new JsonArray(decided.fresh().stream().map(PastWatchlists::json).toList()).encode();
        Optional<Instant> tick = decided.tick();
        Object step = tick.isPresent()
                ? tick.get()
                : new JsonArray(List.copyOf(decided.clocks().keySet())).encode();
        return session.createNativeQuery(COUNT_FROM.formatted(tick.isPresent() ? TICK : FIRST_ANALYSIS))
                .setParameter(1, fresh)
                .setParameter(2, step)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static JsonObject json(WatchlistRevision revision) {
        return new JsonObject().put("watchlist", revision.watchlist()).put("revision", revision.revision());
    }
}
