package dev.bellwether.alert.store;

import dev.bellwether.alert.condition.NormalForm;
import dev.bellwether.alert.subscription.Indexed;
import dev.bellwether.alert.subscription.Subscription;
import dev.bellwether.alert.subscription.SubscriptionStore.Snapshot;
import dev.bellwether.kit.store.SystemWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Reads the subscriptions of all owners: what has changed of them, some at a time, in the order of the changes, and those that matched. What was not committed when the first were read
 * has a transaction id at or above the horizon of that moment, and is read again from there.
 */
@ApplicationScoped
@SystemWork("an article is matched with everybody's")
class ChangedSubscriptions {

    /** The most that are read at once. */
    private static final int SOME = 2_000;

    private static final String CHANGED = """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon,
                   s.changed_xid::text::bigint as changed, s.name, s.revision, s.create_time,
                   s.disabled or s.delete_time is not null or s.kind <> 'ARTICLE' as removed,
                   s.normal_form, case when s.normal_form_version = $3 then '' else s.expression end as expression
            from (select) as always left join (
              select * from subscription where (changed_xid, name) > ($1::bigint::text::xid8, $2)
              order by changed_xid, name limit %d) as s on true
            order by s.changed_xid, s.name
            """.formatted(SOME);

    private static final String ENABLED =
            "select * from subscription where name = any($1) and not disabled and delete_time is null";

    private static final String TIMED =
            "select * from subscription where kind <> 'ARTICLE' and not disabled and delete_time is null order by name";

    private final Pool pool;

    ChangedSubscriptions(Pool pool) {
        this.pool = pool;
    }

    /** Hands over all that have changed since; answers the snapshot to go on from. */
    Uni<Snapshot> since(Snapshot snapshot, Function<List<Indexed>, Uni<Void>> taker) {
        return read(snapshot.xid(), "")
                .chain(rows -> taken(rows, taker)
                        .replaceWith(new Snapshot(rows.iterator().next().getLong("horizon"))));
    }

    private Uni<RowSet<Row>> read(long xid, String name) {
        return pool.preparedQuery(CHANGED).execute(Tuple.of(xid, name, NormalForm.VERSION));
    }

    /** Hands over these, and then those after. */
    private Uni<Void> taken(RowSet<Row> rows, Function<List<Indexed>, Uni<Void>> taker) {
        List<Indexed> changed = new ArrayList<>(rows.size());
        Row last = null;
        for (Row row : rows) {
            if (row.getString("name") != null) {
                changed.add(indexed(row));
                last = row;
            }
        }
        if (last == null) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> done = taker.apply(changed);
        if (changed.size() < SOME) {
            return done;
        }
        long xid = last.getLong("changed");
        String name = last.getString("name");
        return done.chain(() -> read(xid, name)).chain(more -> taken(more, taker));
    }

    /** Of these ids those that are enabled. */
    Uni<List<Subscription>> enabled(Collection<String> ids) {
        String[] names =
                ids.stream().map(id -> Subscription.COLLECTION + "/" + id).toArray(String[]::new);
        return pool.preparedQuery(ENABLED).execute(Tuple.of((Object) names)).map(ChangedSubscriptions::all);
    }

    /** Those whose conditions are over time, and enabled. */
    Uni<List<Subscription>> timed() {
        return pool.preparedQuery(TIMED).execute().map(ChangedSubscriptions::all);
    }

    private static List<Subscription> all(RowSet<Row> rows) {
        List<Subscription> all = new ArrayList<>(rows.size());
        rows.forEach(row -> all.add(SubscriptionRow.read(row)));
        return all;
    }

    private static Indexed indexed(Row row) {
        return new Indexed(
                row.getString("name").substring(Subscription.COLLECTION.length() + 1),
                !row.getBoolean("removed"),
                row.getInteger("revision"),
                row.getOffsetDateTime("create_time").toInstant(),
                row.getBuffer("normal_form").getBytes(),
                row.getString("expression"));
    }
}
