package dev.bellwether.alert.store;

import dev.bellwether.alert.subscription.Found;
import dev.bellwether.alert.subscription.Indexed;
import dev.bellwether.alert.subscription.Inhibition;
import dev.bellwether.alert.subscription.Subscription;
import dev.bellwether.alert.subscription.SubscriptionConfig;
import dev.bellwether.alert.subscription.SubscriptionStore;
import dev.bellwether.alert.watchlist.Watchlist;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Subscriptions in PostgreSQL. */
@ApplicationScoped
class PgSubscriptionStore implements SubscriptionStore {

    private static final String CREATED = "CREATED";
    private static final String INHIBITORS = "subscription.policy.inhibition.subscriptions";

    /** Held by who makes one more of those of which there may be few, so that two at once do not both count the same. */
    private static final String BROAD_LOCK = "subscriptions/?broad";

    private static final String ENABLED =
            "select * from subscription where name = any($1) and not disabled and delete_time is null";

    private static final String TIMED =
            "select * from subscription where kind <> 'ARTICLE' and not disabled and delete_time is null order by name";

    private final Transactions transactions;
    private final RequestMemory requests;
    private final SubscriptionConfig config;
    private final Pool pool;

    PgSubscriptionStore(Transactions transactions, RequestMemory requests, SubscriptionConfig config, Pool pool) {
        this.transactions = transactions;
        this.requests = requests;
        this.config = config;
        this.pool = pool;
    }

    @Override
    public Uni<Subscription> create(Subscription subscription, Found found, Optional<RequestKey> request) {
        List<String> locks = locks(subscription.name(), Optional.of(found));
        request.ifPresent(key -> locks.add(key.lock()));
        return transactions.write(
                locks,
                session -> request.map(key -> once(session, subscription, found, key))
                        .orElseGet(() -> insert(session, subscription, found)));
    }

    /** Of the subscription, of the watchlists that may not go meanwhile, and of the broad ones where it becomes one. */
    private static List<String> locks(String name, Optional<Found> found) {
        List<String> locks = new ArrayList<>(List.of(name));
        found.ifPresent(f -> f.watchlists().forEach(id -> locks.add(Watchlist.nameOf(id))));
        if (found.filter(Found::broad).isPresent()) {
            locks.add(BROAD_LOCK);
        }
        return locks;
    }

    private Uni<Subscription> once(
            Mutiny.StatelessSession session, Subscription subscription, Found found, RequestKey key) {
        return requests.recall(session, key)
                .chain(answer -> answer.map(
                                given -> present(session, given.resource()).map(SubscriptionRow::subscription))
                        .orElseGet(() -> insert(session, subscription, found)
                                .call(created -> requests.remember(
                                        session, key, new RequestMemory.Answer(created.name(), CREATED)))));
    }

    private Uni<Subscription> insert(Mutiny.StatelessSession session, Subscription subscription, Found found) {
        return row(session, subscription.name())
                .invoke(there -> there.ifPresent(taken -> {
                    throw new FailureException(new Failure.AlreadyExists(subscription.name()));
                }))
                .chain(() -> checkEndpoints(session, subscription.endpoints()))
                .chain(() -> checkInhibitors(session, subscription, List.of()))
                .chain(() -> checkWatchlists(session, found))
                .chain(() -> subscription.broad()
                        ? checkBroad(session)
                        : Uni.createFrom().voidItem())
                .chain(() -> session.insert(SubscriptionRow.of(subscription, found)))
                .replaceWith(subscription);
    }

    private Uni<Void> checkBroad(Mutiny.StatelessSession session) {
        return session.createNativeQuery(
                        "select count(*) from subscription where broad and delete_time is null", Long.class)
                .getSingleResult()
                .invoke(there -> {
                    if (there >= config.maxBroad()) {
                        throw new FailureException(new Failure.TooManyBroad(config.maxBroad()));
                    }
                })
                .replaceWithVoid();
    }

    /** They were there when the condition was checked; under their locks they have to be still. */
    private static Uni<Void> checkWatchlists(Mutiny.StatelessSession session, Found found) {
        if (found.watchlists().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> names = found.watchlists().stream().map(Watchlist::nameOf).toList();
        return session.createNativeQuery("select name from watchlist where name in (?1)", String.class)
                .setParameter(1, names)
                .getResultList()
                .invoke(there -> names.stream()
                        .filter(name -> !there.contains(name))
                        .findFirst()
                        .ifPresent(missing -> {
                            throw new FailureException(Failure.InvalidFields.of(
                                    "subscription.condition", missing + " was deleted meanwhile; create it first"));
                        }))
                .replaceWithVoid();
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
    public Uni<Subscription> update(String name, Optional<Found> found, UnaryOperator<Subscription> change) {
        return transactions.write(
                locks(name, found),
                session -> present(session, name).chain(row -> {
                    Subscription old = row.subscription();
                    Subscription changed = change.apply(old);
                    boolean becomesBroad = changed.broad() && !old.broad();
                    List<String> added = changed.endpoints().stream()
                            .filter(endpoint -> !old.endpoints().contains(endpoint))
                            .toList();
                    return checkEndpoints(session, added)
                            .chain(() -> checkInhibitors(session, changed, inhibitors(old)))
                            .chain(() -> found.isPresent()
                                    ? checkWatchlists(session, found.get())
                                    : Uni.createFrom().voidItem())
                            .chain(() -> becomesBroad
                                    ? checkBroad(session)
                                    : Uni.createFrom().voidItem())
                            .chain(() -> replace(
                                    session,
                                    found.map(f -> SubscriptionRow.of(changed, f))
                                            .orElseGet(() -> SubscriptionRow.of(changed, row))))
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
    public Uni<Snapshot> changedSince(Snapshot snapshot, Function<List<Indexed>, Uni<Void>> taker) {
        return new ChangedSubscriptions(pool, taker).since(snapshot);
    }

    @Override
    public Uni<List<Subscription>> enabled(Collection<String> ids) {
        String[] names =
                ids.stream().map(id -> Subscription.COLLECTION + "/" + id).toArray(String[]::new);
        return pool.preparedQuery(ENABLED).execute(Tuple.of(names)).map(PgSubscriptionStore::all);
    }

    @Override
    public Uni<List<Subscription>> timed() {
        return pool.preparedQuery(TIMED).execute().map(PgSubscriptionStore::all);
    }

    private static List<Subscription> all(RowSet<Row> rows) {
        List<Subscription> all = new ArrayList<>(rows.size());
        rows.forEach(row -> all.add(SubscriptionRow.read(row)));
        return all;
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

    /** A subscription names others that are there; those that it named before may be gone. */
    private static Uni<Void> checkInhibitors(
            Mutiny.StatelessSession session, Subscription subscription, List<String> before) {
        List<String> added = inhibitors(subscription).stream()
                .filter(name -> !before.contains(name))
                .toList();
        if (added.contains(subscription.name())) {
            throw new FailureException(Failure.InvalidFields.of(INHIBITORS, "a subscription does not inhibit itself"));
        }
        if (added.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(
                        "select name from subscription where name in (?1) and delete_time is null", String.class)
                .setParameter(1, added)
                .getResultList()
                .invoke(found -> added.stream()
                        .filter(name -> !found.contains(name))
                        .findFirst()
                        .ifPresent(missing -> {
                            throw new FailureException(
                                    Failure.InvalidFields.of(INHIBITORS, missing + " does not exist; create it first"));
                        }))
                .replaceWithVoid();
    }

    private static List<String> inhibitors(Subscription subscription) {
        return subscription
                .policy()
                .restraints()
                .inhibition()
                .map(Inhibition::subscriptions)
                .orElse(List.of());
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
