package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.AlertChange;
import dev.bellwether.alert.alert.Digest;
import dev.bellwether.alert.alert.DigestStore;
import dev.bellwether.alert.alert.DigestWindow;
import dev.bellwether.alert.delivery.Delivery;
import dev.bellwether.kit.change.ChangeLog;
import dev.bellwether.kit.store.OwnedTransactions;
import dev.bellwether.kit.store.SystemWork;
import dev.bellwether.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Digests in PostgreSQL. To tell one is a transaction: the digest, the numbers of its alerts, its word in the log and its deliveries, so
 * that after a crash all of it is there or nothing.
 */
@ApplicationScoped
@SystemWork("what is due is told, whoever it is for; a caller's digest is found as its owner")
class PgDigestStore implements DigestStore {

    /**
     * Log time is how far the following has come: everything that was logged before is decided. A window that was due longer ago than the
     * patience is told without it.
     */
    private static final String DUE = """
            with here as materialized (
              select greatest(coalesce((select min(caught_up_to) from follower), '-infinity'),
                              now() - $1::bigint * interval '1 millisecond') as log_time)
            select h.subscription, h.cause, h.group_key, h.start_time, h.due_time
            from held_alert h, here
            where h.digest is null and h.due_time <= here.log_time
            group by h.subscription, h.cause, h.group_key, h.start_time, h.due_time
            order by h.due_time limit $2
            """;

    private static final String WAITING = """
            select h.id, a.article from held_alert h join alert a on a.id = h.id
            where h.subscription = $1 and h.cause = $2 and h.group_key = $3 and h.start_time = $4 and h.due_time = $5
              and h.digest is null
            order by a.analysis_time, h.id limit $6
            """;

    private static final String TAKE = """
            select h.id, a.subscription_display_name from held_alert h join alert a on a.id = h.id
            where h.id in (?1) and h.digest is null
            order by a.analysis_time, h.id for update of a, h
            """;

    private static final String NEXT_NUMBER = """
            select coalesce(max(number), 0) + 1 from digest
            where subscription = ?1 and cause = ?2 and group_key = ?3 and start_time = ?4
            """;

    private static final String INSERT = """
            insert into digest (id, subscription, subscription_display_name, cause, group_key, start_time, due_time, number,
              alert_count, create_time)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """;

    private static final String RELEASE = "update held_alert set digest = ?1 where id in (?2)";

    private static final String TAKE_SEQUENCE =
            "update subscription set last_sequence = last_sequence + ?1 where name = ?2 returning last_sequence";

    private static final String TELL = """
            update alert a set digest = ?1, sequence = cast(?2 as bigint) + n.place, create_time = ?3
            from (select h.id, row_number() over (order by b.analysis_time, h.id) as place
                  from held_alert h join alert b on b.id = h.id where h.digest = ?1) n
            where a.id = n.id
            """;

    private static final String ENDPOINTS = "select unnest(endpoints) from subscription where name = ?1";

    private static final String BY_IDS = "select * from digest where id = any($1)";

    private static final String ALERTS =
            "select " + AlertRows.COLUMNS + " from alert a where a.digest = any($1) order by a.sequence";

    private final Transactions transactions;
    private final OwnedTransactions owned;
    private final DeliveryWriter deliveries;
    private final ChangeLog log;
    private final AlertMeters meters;
    private final Pool pool;
    private final Clock clock;

    PgDigestStore(
            Transactions transactions,
            OwnedTransactions owned,
            DeliveryWriter deliveries,
            ChangeLog log,
            AlertMeters meters,
            Pool pool,
            Clock clock) {
        this.transactions = transactions;
        this.owned = owned;
        this.deliveries = deliveries;
        this.log = log;
        this.meters = meters;
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Digest>> find(UUID id) {
        return byIds(List.of(id), owned::query).map(found -> Optional.ofNullable(found.get(id)));
    }

    /** By id, with their alerts as they stand, whosever they are. */
    Uni<Map<UUID, Digest>> byIds(Collection<UUID> ids) {
        return byIds(ids, (sql, parameters) -> pool.preparedQuery(sql).execute(parameters));
    }

    private static Uni<Map<UUID, Digest>> byIds(
            Collection<UUID> ids, BiFunction<String, Tuple, Uni<RowSet<Row>>> query) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Tuple parameters = Tuple.of((Object) ids.toArray(UUID[]::new));
        return query.apply(ALERTS, parameters).chain(rows -> {
            Map<UUID, List<Alert>> alerts = new HashMap<>();
            rows.forEach(row -> alerts.computeIfAbsent(row.getUUID("digest"), id -> new ArrayList<>())
                    .add(AlertRows.alert(row)));
            return query.apply(BY_IDS, parameters).map(digests -> {
                Map<UUID, Digest> found = new HashMap<>();
                digests.forEach(row ->
                        found.put(row.getUUID("id"), digest(row, alerts.getOrDefault(row.getUUID("id"), List.of()))));
                return found;
            });
        });
    }

    private static Digest digest(Row row, List<Alert> alerts) {
        return new Digest(
                new Digest.Key(
                        row.getString("subscription"),
                        Digest.Cause.valueOf(row.getString("cause")),
                        row.getString("group_key"),
                        instant(row, "start_time"),
                        row.getInteger("number")),
                row.getString("subscription_display_name"),
                instant(row, "due_time"),
                row.getInteger("alert_count"),
                alerts,
                instant(row, "create_time"));
    }

    @Override
    public Uni<List<Due>> due(Duration patience, int limit) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(patience.toMillis(), limit))
                .map(rows -> {
                    List<Due> due = new ArrayList<>(rows.size());
                    rows.forEach(row -> due.add(new Due(
                            row.getString("subscription"),
                            new DigestWindow(
                                    Digest.Cause.valueOf(row.getString("cause")),
                                    row.getString("group_key"),
                                    instant(row, "start_time"),
                                    instant(row, "due_time")))));
                    return due;
                });
    }

    @Override
    public Uni<Boolean> tell(Due due) {
        DigestWindow window = due.window();
        return pool.preparedQuery(WAITING)
                .execute(Tuple.tuple()
                        .addString(due.subscription())
                        .addString(window.cause().name())
                        .addString(window.group())
                        .addValue(window.startTime().atOffset(ZoneOffset.UTC))
                        .addValue(window.dueTime().atOffset(ZoneOffset.UTC))
                        .addInteger(Digest.MOST))
                .chain(rows -> {
                    List<UUID> waiting = new ArrayList<>();
                    Set<String> locks = new HashSet<>(Set.of(due.subscription()));
                    rows.forEach(row -> {
                        waiting.add(row.getUUID("id"));
                        // What becomes of an article comes into the log after the telling, or before it.
                        locks.add(row.getString("article"));
                    });
                    return waiting.isEmpty()
                            ? Uni.createFrom().item(false)
                            : transactions.write(locks, session -> tell(session, due, waiting));
                });
    }

    /** Those of the waiting that nobody has told meanwhile, and whose article stands. */
    private Uni<Boolean> tell(Mutiny.StatelessSession session, Due due, List<UUID> waiting) {
        return session.createNativeQuery(TAKE, Object[].class)
                .setParameter(1, waiting)
                .getResultList()
                .chain(taken -> taken.isEmpty()
                        ? Uni.createFrom().item(false)
                        : number(session, due)
                                .chain(number -> tellNow(session, due, taken, number))
                                .replaceWith(true));
    }

    private static Uni<Integer> number(Mutiny.StatelessSession session, Due due) {
        return session.createNativeQuery(NEXT_NUMBER, Integer.class)
                .setParameter(1, due.subscription())
                .setParameter(2, due.window().cause().name())
                .setParameter(3, due.window().group())
                .setParameter(4, due.window().startTime())
                .getSingleResult();
    }

    private Uni<Void> tellNow(Mutiny.StatelessSession session, Due due, List<Object[]> taken, int number) {
        DigestWindow window = due.window();
        Digest.Key key = new Digest.Key(due.subscription(), window.cause(), window.group(), window.startTime(), number);
        List<UUID> ids = taken.stream().map(row -> (UUID) row[0]).toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return session.createNativeQuery(INSERT)
                .setParameter(1, key.id())
                .setParameter(2, key.subscription())
                .setParameter(3, taken.get(0)[1])
                .setParameter(4, key.cause().name())
                .setParameter(5, key.group())
                .setParameter(6, key.startTime())
                .setParameter(7, window.dueTime())
                .setParameter(8, number)
                .setParameter(9, ids.size())
                .setParameter(10, now)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(RELEASE)
                        .setParameter(1, key.id())
                        .setParameter(2, ids)
                        .executeUpdate())
                .chain(() -> session.createNativeQuery(TAKE_SEQUENCE, Long.class)
                        .setParameter(1, ids.size())
                        .setParameter(2, key.subscription())
                        .getSingleResult())
                .chain(last -> session.createNativeQuery(TELL)
                        .setParameter(1, key.id())
                        .setParameter(2, last - ids.size())
                        .setParameter(3, now)
                        .executeUpdate())
                .chain(() -> log.append(session, AlertChange.Kind.DIGEST.name(), key.id(), 1))
                .chain(() -> deliver(session, key))
                .invoke(() -> meters.digested(key.cause(), ids.size()));
    }

    private Uni<Void> deliver(Mutiny.StatelessSession session, Digest.Key key) {
        return session.createNativeQuery(ENDPOINTS, String.class)
                .setParameter(1, key.subscription())
                .getResultList()
                .chain(endpoints -> deliveries.insert(
                        session,
                        endpoints.stream()
                                .map(endpoint -> new DeliveryWriter.Wanted(
                                        key.id(), key.startTime(), Delivery.Event.DIGEST, endpoint))
                                .toList()));
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
