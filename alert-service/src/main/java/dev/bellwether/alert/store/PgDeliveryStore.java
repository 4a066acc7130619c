package dev.bellwether.alert.store;

import dev.bellwether.alert.delivery.Delivery;
import dev.bellwether.alert.delivery.DeliveryStore;
import dev.bellwether.alert.delivery.Next;
import dev.bellwether.alert.delivery.WebhookSecret;
import dev.bellwether.kit.id.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Leases and records deliveries: each a single statement, on the database's clock. */
@ApplicationScoped
class PgDeliveryStore implements DeliveryStore {

    /**
     * Endpoint by endpoint, so that a long queue at one does not hide the others. A row that another process is leasing at this
     * moment is passed over; one that it has leased since the snapshot is looked at again under the lock, and left out.
     */
    private static final String LEASE = """
            with due as (
              select q.id
              from (select distinct endpoint from delivery where state = 'PENDING' and due_time <= now()) p
              join endpoint e on e.name = p.endpoint and e.state = 'ACTIVE'
              cross join lateral (
                select d.id, d.due_time from delivery d
                where d.endpoint = e.name and d.state = 'PENDING' and d.due_time <= now() and d.lease_until <= now()
                order by d.due_time
                limit greatest(0, $2::integer - (
                  select count(*) from delivery b
                  where b.endpoint = e.name and b.state = 'PENDING' and b.lease_until > now()))
                for update skip locked) q
              order by q.due_time limit $1::integer),
            leased as (
              update delivery d
              set lease = $3, lease_until = now() + $4::bigint * interval '1 millisecond', update_time = now()
              from due where d.id = due.id
              returning d.id, d.alert, d.event, d.endpoint, d.attempts)
            select l.id as delivery, l.event, l.attempts, e.uri as endpoint_uri, e.secret as endpoint_secret, %s
            from leased l join endpoint e on e.name = l.endpoint join alert a on a.id = l.alert
            """.formatted(AlertRows.COLUMNS);

    private static final String RECORD = """
            with done as (
              update delivery
              set state = $3, attempts = attempts + 1, last_result = $5, lease = null, lease_until = '-infinity',
                  due_time = case when $3 = 'PENDING' then now() + $4::bigint * interval '1 millisecond' end,
                  update_time = now()
              where id = $1 and lease = $2 and state = 'PENDING'
              returning id, endpoint),
            gone as (
              update endpoint set state = 'GONE', revision = revision + 1, update_time = now()
              where $6::boolean and name in (select endpoint from done)
              returning name),
            dropped as (
              update delivery
              set state = 'DEAD', due_time = null, last_result = 'the endpoint is gone', update_time = now()
              where endpoint in (select name from gone) and state = 'PENDING' and id <> $1)
            select count(*) from done
            """;

    private final Pool pool;
    private final IdSource ids;
    private final AlertMeters meters;

    PgDeliveryStore(Pool pool, IdSource ids, AlertMeters meters) {
        this.pool = pool;
        this.ids = ids;
        this.meters = meters;
    }

    @Override
    public Uni<List<Leased>> lease(int limit, int atEndpoint, Duration length) {
        UUID lease = ids.next();
        return pool.preparedQuery(LEASE)
                .execute(Tuple.of(limit, atEndpoint, lease, length.toMillis()))
                .map(rows -> {
                    List<Leased> leased = new ArrayList<>(rows.size());
                    rows.forEach(row -> leased.add(leased(row, lease)));
                    return leased;
                });
    }

    private static Leased leased(Row row, UUID lease) {
        return new Leased(
                row.getUUID("delivery"),
                lease,
                row.getInteger("attempts"),
                row.getString("endpoint_uri"),
                WebhookSecret.parse(row.getString("endpoint_secret")).orElseThrow(),
                Delivery.Event.valueOf(row.getString("event")),
                AlertRows.alert(row));
    }

    @Override
    public Uni<Boolean> record(Leased leased, Next next) {
        Tuple parameters = Tuple.tuple()
                .addUUID(leased.id())
                .addUUID(leased.lease())
                .addString(next.state().name())
                .addLong(next.delay().map(Duration::toMillis).orElse(0L))
                .addString(next.result())
                .addBoolean(next.isGone());
        return pool.preparedQuery(RECORD)
                .execute(parameters)
                .map(rows -> rows.iterator().next().getLong(0) == 1)
                .invoke(isOurs -> {
                    if (isOurs) {
                        meters.attempted(next);
                    }
                });
    }
}
