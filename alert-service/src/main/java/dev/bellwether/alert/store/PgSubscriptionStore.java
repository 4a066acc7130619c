package dev.bellwether.alert.store;

import dev.bellwether.alert.subscription.Subscription;
import dev.bellwether.alert.subscription.SubscriptionStore;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.request.RequestMemory;
import dev.bellwether.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Subscriptions in PostgreSQL. */
@ApplicationScoped
class PgSubscriptionStore implements SubscriptionStore {

    private static final String CREATED = "CREATED";

    /** One statement, so one snapshot: what was not committed at the one before has a transaction id at or above its horizon. */
    private static final String CHANGED = """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon, s.*
            from (select) as always left join subscription s on s.changed_xid >= $1::bigint::text::xid8
            order by s.name
            """;

    private final Transactions transactions;
    private final RequestMemory requests;
    private final Pool pool;

    PgSubscriptionStore(Transactions transactions, RequestMemory requests, Pool pool) {
        this.transactions = transactions;
        this.requests = requests;
        this.pool = pool;
    }

    @Override
    public Uni<Subscription> create(Subscription subscription, Optional<RequestKey> request) {
        List<String> locks = new ArrayList<>(List.of(subscription.name()));
        request.ifPresent(key -> locks.add(key.lock()));
        return transactions.write(
                locks,
                session -> request.map(key -> once(session, subscription, key))
                        .orElseGet(() -> insert(session, subscription)));
    }

    private Uni<Subscription> once(Mutiny.StatelessSession session, Subscription subscription, RequestKey key) {
        return requests.recall(session, key)
                .chain(answer -> answer.map(
                                given -> present(session, given.resource()).map(SubscriptionRow::subscription))
                        .orElseGet(() -> insert(session, subscription)
                                .call(created -> requests.remember(
                                        session, key, new RequestMemory.Answer(created.name(), CREATED)))));
    }

    private static Uni<Subscription> insert(Mutiny.StatelessSession session, Subscription subscription) {
        return row(session, subscription.name())
                .invoke(found -> found.ifPresent(taken -> {
                    throw new FailureException(new Failure.AlreadyExists(subscription.name()));
                }))
                .chain(() -> checkEndpoints(session, subscription.endpoints()))
                .chain(() -> session.insert(SubscriptionRow.of(subscription)))
                .replaceWith(subscription);
    }

    @Override
    public Uni<Optional<Subscription>> find(String name) {
        return transactions
                .read(session -> row(session, name))
                .map(found -> found.filter(row -> row.deleteTime == null).map(SubscriptionRow::subscription));
    }

    @Override
    public Uni<List<Subscription>> list(boolean showDeleted, String after, int limit) {
        return transactions
                .read(session -> session.createQuery(
                                "from SubscriptionRow where name > ?1 and (?2 = true or deleteTime is null) order by name",
                                SubscriptionRow.class)
                        .setParameter(1, after)
                        .setParameter(2, showDeleted)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(SubscriptionRow::subscription).toList());
    }

    @Override
    public Uni<Subscription> update(String name, UnaryOperator<Subscription> change) {
        return transactions.write(
                List.of(name),
                session -> present(session, name).chain(row -> {
                    Subscription old = row.subscription();
                    Subscription changed = change.apply(old);
                    List<String> added = changed.endpoints().stream()
                            .filter(endpoint -> !old.endpoints().contains(endpoint))
                            .toList();
                    return checkEndpoints(session, added)
                            .chain(() -> replace(session, SubscriptionRow.of(changed)))
                            .replaceWith(changed);
                }));
    }

    @Override
    public Uni<Void> delete(String name, Instant deleteTime, Consumer<Subscription> check) {
        return transactions.write(
                List.of(name),
                session -> present(session, name).chain(row -> {
                    check.accept(row.subscription());
                    row.deleteTime = deleteTime;
                    row.revision++;
                    return replace(session, row);
                }));
    }

    /** An update, and the mark by which followers see it. */
    private static Uni<Void> replace(Mutiny.StatelessSession session, SubscriptionRow row) {
        return session.update(row)
                .chain(() -> session.createNativeQuery(
                                "update subscription set changed_xid = pg_current_xact_id() where name = ?1")
                        .setParameter(1, row.name)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Changed> changedSince(Snapshot snapshot) {
        return pool.preparedQuery(CHANGED).execute(Tuple.of(snapshot.xid())).map(PgSubscriptionStore::changed);
    }

    private static Changed changed(RowSet<Row> rows) {
        List<Subscription> enabled = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        long horizon = 0;
        for (Row row : rows) {
            horizon = row.getLong("horizon");
            String name = row.getString("name");
            if (name == null) {
                continue;
            }
            if (row.getBoolean("disabled") || row.getOffsetDateTime("delete_time") != null) {
                removed.add(name);
            } else {
                enabled.add(SubscriptionRow.read(row));
            }
        }
        return new Changed(enabled, removed, new Snapshot(horizon));
    }

    private static Uni<Void> checkEndpoints(Mutiny.StatelessSession session, List<String> endpoints) {
        if (endpoints.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("select name from endpoint where name in (?1)", String.class)
                .setParameter(1, endpoints)
                .getResultList()
                .invoke(found -> endpoints.stream()
                        .filter(endpoint -> !found.contains(endpoint))
                        .findFirst()
                        .ifPresent(missing -> {
                            throw new FailureException(Failure.InvalidFields.of(
                                    "subscription.endpoints", missing + " does not exist; create it first"));
                        }))
                .replaceWithVoid();
    }

    private static Uni<SubscriptionRow> present(Mutiny.StatelessSession session, String name) {
        return row(session, name)
                .map(found -> found.filter(row -> row.deleteTime == null)
                        .orElseThrow(() -> new FailureException(new Failure.NotFound(name))));
    }

    private static Uni<Optional<SubscriptionRow>> row(Mutiny.StatelessSession session, String name) {
        return session.get(SubscriptionRow.class, name).map(Optional::ofNullable);
    }
}
