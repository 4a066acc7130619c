package dev.bellwether.alert.store;

import dev.bellwether.alert.subscription.Subscription;
import dev.bellwether.alert.subscription.SubscriptionStore;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.request.RequestMemory;
import dev.bellwether.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** What was not committed at the snapshot has a transaction id at or above it. */
    private static final String CHANGED = """
            select * from subscription where changed_xid >= cast(cast(?1 as text) as xid8) order by name
            """;

    private final Transactions transactions;
    private final RequestMemory requests;

    PgSubscriptionStore(Transactions transactions, RequestMemory requests) {
        this.transactions = transactions;
        this.requests = requests;
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
                .map(found -> found.filter(row -> !row.deleted).map(SubscriptionRow::subscription));
    }

    @Override
    public Uni<List<Subscription>> list(String after, int limit) {
        return transactions
                .read(session -> session.createNativeQuery(
                                "select * from subscription where name > ?1 and not deleted order by name limit ?2",
                                SubscriptionRow.class)
                        .setParameter(1, after)
                        .setParameter(2, limit)
                        .getResultList())
                .map(PgSubscriptionStore::subscriptions);
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
    public Uni<Void> delete(String name, Consumer<Subscription> check) {
        return transactions.write(
                List.of(name),
                session -> present(session, name).chain(row -> {
                    check.accept(row.subscription());
                    row.deleted = true;
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

    /** The horizon is read first: what commits between the two reads is read now and, without effect, once more. */
    @Override
    public Uni<Changed> changedSince(Snapshot snapshot) {
        return transactions.read(session -> session.createNativeQuery(
                        "select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)", String.class)
                .getSingleResult()
                .chain(horizon -> session.createNativeQuery(CHANGED, SubscriptionRow.class)
                        .setParameter(1, Long.toString(snapshot.xid()))
                        .getResultList()
                        .map(rows -> changed(rows, new Snapshot(Long.parseLong(horizon))))));
    }

    private static Changed changed(List<SubscriptionRow> rows, Snapshot next) {
        return new Changed(
                subscriptions(rows.stream().filter(row -> !isOff(row)).toList()),
                rows.stream()
                        .filter(PgSubscriptionStore::isOff)
                        .map(row -> row.name)
                        .toList(),
                next);
    }

    private static boolean isOff(SubscriptionRow row) {
        return row.disabled || row.deleted;
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
                .map(found -> found.filter(row -> !row.deleted)
                        .orElseThrow(() -> new FailureException(new Failure.NotFound(name))));
    }

    private static Uni<Optional<SubscriptionRow>> row(Mutiny.StatelessSession session, String name) {
        return session.get(SubscriptionRow.class, name).map(Optional::ofNullable);
    }

    private static List<Subscription> subscriptions(List<SubscriptionRow> rows) {
        return rows.stream().map(SubscriptionRow::subscription).toList();
    }
}
