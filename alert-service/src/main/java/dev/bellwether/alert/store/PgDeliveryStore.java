package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Digest;
import dev.bellwether.alert.delivery.Correction;
import dev.bellwether.alert.delivery.Delivery;
import dev.bellwether.alert.delivery.DeliveryStore;
import dev.bellwether.alert.delivery.SecretCipher;
import dev.bellwether.alert.delivery.Subject;
import dev.bellwether.alert.delivery.WebhookSecret;
import dev.bellwether.kit.id.IdSource;
import dev.bellwether.kit.store.ColumnArrays;
import dev.bellwether.kit.store.SystemWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Leases and records deliveries: each a single statement, on the database's clock. */
@ApplicationScoped
@SystemWork("what is due is sent, whoever it is for")
class PgDeliveryStore implements DeliveryStore {

    /**
     * Endpoint by endpoint: a skip scan finds those that have something pending, so that a long queue at one costs the others nothing.
     * From each come the first that are due, at most as many as it may have beside those that are leased, and the first of its replays.
     * Of these the first of every endpoint are taken before the second of any, and of endpoints that fail only some. A row that another
     * process is leasing at this moment is passed over; one that it has leased since the snapshot is looked at again under the lock, and
     * left out. What the next version has to tell, and this one does not know, waits for that one, and nothing waits for it.
     */
    private static final String LEASE = """
            with recursive queue (endpoint) as (
              (select endpoint from delivery where state = 'PENDING' order by endpoint limit 1)
              union all
              select (select d.endpoint from delivery d
                      where d.state = 'PENDING' and d.endpoint > q.endpoint order by d.endpoint limit 1)
              from queue q where q.endpoint is not null),
            candidate as (
              select c.id, c.due_time, e.failures > 0 as failing,
                     row_number() over (partition by e.name order by c.due_time) as turn
              from queue q
              join endpoint e on e.name = q.endpoint and e.state = 'ACTIVE' and not e.disabled
              cross join lateral (
                (select d.id, d.due_time from delivery d
                 where d.endpoint = e.name and d.state = 'PENDING' and not d.replay and d.event = any($6::text[])
                   and d.due_time <= now() and d.lease_until <= now()
                 order by d.due_time
                 limit greatest(0, case when e.failures > 0 then 1 else $3::integer end - (
                   select count(*) from delivery b
                   where b.endpoint = e.name and b.lease is not null and b.lease_until > now())))
                union all
                (select r.id, r.due_time from (
                   select d.id, d.due_time, d.lease_until from delivery d
                   where d.endpoint = e.name and d.replay and d.event = any($6::text[]) order by d.sequence limit 1) r
                 where r.due_time <= now() and r.lease_until <= now())) c),
            chosen as (
              select id from (
                select id, turn, due_time, failing, row_number() over (partition by failing order by turn, due_time) as place
                from candidate) p
              where not failing or place <= $2::integer
              order by failing, turn, due_time limit $1::integer),
            locked as (
              select d.id from delivery d join chosen c on c.id = d.id
              where d.state = 'PENDING' and d.due_time <= now() and d.lease_until <= now()
              for update of d skip locked),
            leased as (
              update delivery d
              set lease = $4, lease_until = now() + $5::bigint * interval '1 millisecond', update_time = now()
              from locked l where d.id = l.id
              returning d.id, d.alert, d.digest, d.event, d.correction, d.endpoint, d.sequence, d.attempts, d.create_time)
            select l.id as delivery, l.digest as told_digest, l.event, l.correction, l.create_time as delivery_create_time,
                   l.sequence as delivery_sequence, l.attempts, l.endpoint, e.uri as endpoint_uri,
                   e.failures > 0 as failing, e.secret as endpoint_secret,
                   case when e.previous_secret_expire_time > now() then e.previous_secret end as previous_secret, %s
            from leased l join endpoint e on e.name = l.endpoint left join alert a on a.id = l.alert
            order by l.sequence
            """.formatted(AlertRows.COLUMNS);

    /** In the order of the ids, as a retraction locks them. */
    private static final String RECORD = """
            with ours as (
              select w.*, d.endpoint
              from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::text[], $6::boolean[])
                as w (id, lease, state, delay, result, gone)
              join delivery d on d.id = w.id and d.lease = w.lease and d.state = 'PENDING'
              order by d.id for update of d),
            recorded as (
              update delivery d
              set state = o.state, attempts = d.attempts + 1, last_result = o.result, lease = null, lease_until = '-infinity',
                  replay = d.replay and o.state = 'PENDING',
                  due_time = case when o.state = 'PENDING' then now() + o.delay * interval '1 millisecond' end,
                  deliver_time = case when o.state = 'DELIVERED' then now() else d.deliver_time end,
                  update_time = now()
              from ours o where d.id = o.id),
            health as (
              update endpoint e
              set failures = case when h.delivered then 0 else least(e.failures, 1000000) + h.failed end,
                  state = case when h.gone then 'GONE' else e.state end,
                  revision = e.revision + case when h.gone then 1 else 0 end,
                  update_time = case when h.gone then now() else e.update_time end
              from (select endpoint, bool_or(state = 'DELIVERED') as delivered,
                           count(*) filter (where state <> 'DELIVERED') as failed, bool_or(gone) as gone
                    from ours group by endpoint) h
              where e.name = h.endpoint and (e.failures > 0 or not h.delivered or h.gone))
            select id from ours
            """;

    /** What waits for an endpoint that has just said that it is gone. */
    private static final String DROP = """
            update delivery
            set state = 'DEAD', due_time = null, lease = null, lease_until = '-infinity', replay = false,
                last_result = 'the endpoint is gone', update_time = now()
            where id in (
              select d.id from delivery d
              where d.state = 'PENDING' and d.endpoint in (
                select endpoint from delivery where id = any($1))
              order by d.id for update)
            """;

    private final Pool pool;
    private final SecretCipher cipher;
    private final IdSource ids;
    private final AlertMeters meters;
    private final PgDigestStore digests;

    PgDeliveryStore(Pool pool, SecretCipher cipher, IdSource ids, AlertMeters meters, PgDigestStore digests) {
        this.digests = digests;
        this.pool = pool;
        this.cipher = cipher;
        this.ids = ids;
        this.meters = meters;
    }

    @Override
    public Uni<List<Leased>> lease(Wish wish) {
        UUID lease = ids.next();
        Tuple parameters = Tuple.of(
                wish.limit(),
                wish.failing(),
                wish.atEndpoint(),
                lease,
                wish.length().toMillis(),
                Delivery.Event.names());
        return pool.preparedQuery(LEASE)
                .execute(parameters)
                .chain(rows -> digests.byIds(toldDigests(rows)).map(found -> {
                    List<Leased> leased = new ArrayList<>(rows.size());
                    rows.forEach(row -> leased.add(leased(row, lease, found)));
                    return leased;
                }));
    }

    private static Set<UUID> toldDigests(RowSet<Row> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> Optional.ofNullable(row.getUUID("told_digest")).ifPresent(ids::add));
        return ids;
    }

    private static Subject subject(Row row, Map<UUID, Digest> digests) {
        UUID digest = row.getUUID("told_digest");
        return digest == null
                ? new Subject.OfAlert(AlertRows.alert(row))
                : new Subject.OfDigest(Objects.requireNonNull(digests.get(digest)));
    }

    private static Optional<Correction> correction(Row row) {
        return Optional.of(row.getString("correction"))
                .filter(analysis -> !analysis.isEmpty())
                .map(analysis -> new Correction(analysis, createTime(row)));
    }

    private static Instant createTime(Row row) {
        return row.getOffsetDateTime("delivery_create_time").toInstant();
    }

    private Leased leased(Row row, UUID lease, Map<UUID, Digest> found) {
        return new Leased(
                row.getUUID("delivery"),
                lease,
                row.getLong("delivery_sequence"),
                row.getInteger("attempts"),
                createTime(row),
                row.getString("endpoint_uri"),
                secrets(row),
                Delivery.Event.valueOf(row.getString("event")),
                subject(row, found),
                correction(row),
                row.getBoolean("failing"));
    }

    /** None when the present one cannot be read: a message with the one before alone would be refused when that ends. */
    private List<WebhookSecret> secrets(Row row) {
        String endpoint = row.getString("endpoint");
        Optional<WebhookSecret> present = cipher.open(endpoint, row.getString("endpoint_secret"));
        Optional<WebhookSecret> previous =
                Optional.ofNullable(row.getString("previous_secret")).flatMap(stored -> cipher.open(endpoint, stored));
        return present.isEmpty()
                ? List.of()
                : Stream.of(present, previous).flatMap(Optional::stream).toList();
    }

    @Override
    public Uni<List<Boolean>> record(List<Attempted> attempts) {
        Tuple parameters = new ColumnArrays<>(attempts)
                .add(UUID[]::new, one -> one.leased().id())
                .add(UUID[]::new, one -> one.leased().lease())
                .add(String[]::new, one -> one.next().state().name())
                .add(
                        Long[]::new,
                        one -> one.next().delay().map(Duration::toMillis).orElse(0L))
                .add(String[]::new, one -> one.next().result())
                .add(Boolean[]::new, one -> one.next().isGone())
                .toTuple();
        return pool.preparedQuery(RECORD)
                .execute(parameters)
                .map(PgDeliveryStore::ids)
                .call(ours -> drop(attempts, ours))
                .invoke(ours -> count(attempts, ours))
                .map(ours -> attempts.stream()
                        .map(one -> ours.contains(one.leased().id()))
                        .toList());
    }

    private void count(List<Attempted> attempts, Set<UUID> ours) {
        attempts.stream().filter(one -> ours.contains(one.leased().id())).forEach(one -> meters.attempted(one.next()));
    }

    private Uni<Void> drop(List<Attempted> attempts, Set<UUID> ours) {
        UUID[] gone = attempts.stream()
                .filter(one -> one.next().isGone() && ours.contains(one.leased().id()))
                .map(one -> one.leased().id())
                .toArray(UUID[]::new);
        return gone.length == 0
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(DROP)
                        .execute(Tuple.of((Object) gone))
                        .onFailure()
                        .retry()
                        .atMost(3)
                        .replaceWithVoid();
    }

    private static Set<UUID> ids(RowSet<Row> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.getUUID("id")));
        return ids;
    }
}
