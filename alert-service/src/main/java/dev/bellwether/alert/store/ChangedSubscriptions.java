package dev.bellwether.alert.store;

import dev.bellwether.alert.condition.NormalForm;
import dev.bellwether.alert.subscription.Indexed;
import dev.bellwether.alert.subscription.Subscription;
import dev.bellwether.alert.subscription.SubscriptionStore.Snapshot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads what has changed of subscriptions, some at a time, in the order of the changes. What was not committed when the first were read
 * has a transaction id at or above the horizon of that moment, and is read again from there.
 */
final class ChangedSubscriptions {

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

    private final Pool pool;
    private final Function<List<Indexed>, Uni<Void>> taker;

    ChangedSubscriptions(Pool pool, Function<List<Indexed>, Uni<Void>> taker) {
        this.pool = pool;
        this.taker = taker;
    }

    /** Hands over all that have changed since; answers the snapshot to go on from. */
    Uni<Snapshot> since(Snapshot snapshot) {
        return read(snapshot.xid(), "")
                .chain(rows -> taken(rows)
                        .replaceWith(new Snapshot(rows.iterator().next().getLong("horizon"))));
    }

    private Uni<RowSet<Row>> read(long xid, String name) {
        return pool.preparedQuery(CHANGED).execute(Tuple.of(xid, name, NormalForm.VERSION));
    }

    /** Hands over these, and then those after. */
    private Uni<Void> taken(RowSet<Row> rows) {
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
        return done.chain(() -> read(xid, name)).chain(this::taken);
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
