package dev.bellwether.alert.store;

import dev.bellwether.alert.watchlist.Membership;
import dev.bellwether.alert.watchlist.Memberships;
import dev.bellwether.alert.watchlist.PastMemberships;
import dev.bellwether.alert.watchlist.Watchlist;
import dev.bellwether.alert.watchlist.WatchlistStore;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.owner.Owner;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.request.RequestMemory;
import dev.bellwether.kit.store.OwnedTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Watchlists in PostgreSQL. */
@ApplicationScoped
class PgWatchlistStore implements WatchlistStore {

    private static final String CREATED = "CREATED";

    /** The most users of a watchlist that are named. */
    private static final int MOST_USERS = 20;

    private static final String LIST = """
            select name, display_name, '{}'::text[] as entities, revision, create_time, update_time
            from watchlist where name > $1 order by name limit $2
            """;

    private final OwnedTransactions transactions;
    private final RequestMemory requests;
    private final WatchlistReader reader;
    private final PastWatchlists past;

    PgWatchlistStore(
            OwnedTransactions transactions, RequestMemory requests, WatchlistReader reader, PastWatchlists past) {
        this.transactions = transactions;
        this.requests = requests;
        this.reader = reader;
        this.past = past;
    }

    @Override
    public Uni<Watchlist> create(Watchlist watchlist, Optional<RequestKey> request) {
        List<String> locks = new ArrayList<>(List.of(watchlist.name()));
        request.ifPresent(key -> locks.add(key.lock()));
        return transactions.write(
                locks,
                session ->
                        request.map(key -> once(session, watchlist, key)).orElseGet(() -> insert(session, watchlist)));
    }

    private Uni<Watchlist> once(Mutiny.StatelessSession session, Watchlist watchlist, RequestKey key) {
        return requests.recall(session, key)
                .chain(answer -> answer.map(
                                given -> present(session, given.resource()).map(WatchlistRow::watchlist))
                        .orElseGet(() -> insert(session, watchlist)
                                .call(created -> requests.remember(
                                        session, key, new RequestMemory.Answer(created.name(), CREATED)))));
    }

    private static Uni<Watchlist> insert(Mutiny.StatelessSession session, Watchlist watchlist) {
        return row(session, watchlist.name())
                .invoke(found -> found.ifPresent(taken -> {
                    throw new FailureException(new Failure.AlreadyExists(watchlist.name()));
                }))
                .chain(() -> TakenName.refused(watchlist.name(), session.insert(WatchlistRow.of(watchlist))))
                .replaceWith(watchlist);
    }

    @Override
    public Uni<Optional<Watchlist>> find(String name) {
        return transactions.read(session -> row(session, name)).map(found -> found.map(WatchlistRow::watchlist));
    }

    @Override
    public Uni<List<Watchlist>> list(String after, int limit) {
        return transactions.query(LIST, Tuple.of(after, limit)).map(rows -> {
            List<Watchlist> watchlists = new ArrayList<>(rows.size());
            rows.forEach(row -> watchlists.add(watchlist(row)));
            return watchlists;
        });
    }

    /** An update, and the mark by which followers see it. */
    @Override
    public Uni<Watchlist> update(String name, UnaryOperator<Watchlist> change) {
        return transactions.write(
                List.of(name),
                session -> present(session, name)
                        .map(row -> change.apply(row.watchlist()))
                        .call(changed -> session.update(WatchlistRow.of(changed)))
                        .call(() -> session.createNativeQuery(
                                        "update watchlist set changed_xid = pg_current_xact_id() where name = ?1")
                                .setParameter(1, name)
                                .executeUpdate()));
    }

    @Override
    public Uni<Void> delete(String name, Consumer<Watchlist> check) {
        return transactions.write(
                List.of(name),
                session -> present(session, name)
                        .invoke(row -> check.accept(row.watchlist()))
                        .call(row -> checkUnused(session, row.watchlist()))
                        .chain(session::delete));
    }

    /** Whoever saves a condition that names it holds the same lock. */
    private static Uni<Void> checkUnused(Mutiny.StatelessSession session, Watchlist watchlist) {
        return session.createNativeQuery(
                        "select name from subscription where watchlists @> array[cast(?1 as text)] and watchlists <> '{}'"
                                + " and delete_time is null order by name",
                        String.class)
                .setParameter(1, watchlist.id())
                .setMaxResults(MOST_USERS + 1)
                .getResultList()
                .invoke(users -> {
                    if (!users.isEmpty()) {
                        List<String> first = users.subList(0, Math.min(MOST_USERS, users.size()));
                        throw new FailureException(
                                new Failure.InUse(watchlist.name(), first, users.size() > MOST_USERS));
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Set<String>> ids() {
        return transactions.query("select name from watchlist", Tuple.tuple()).map(rows -> {
            Set<String> ids = new HashSet<>();
            rows.forEach(row -> ids.add(id(row)));
            return ids;
        });
    }

    @Override
    public Uni<Memberships> of(Collection<String> entities) {
        return Uni.createFrom().deferred(() -> reader.of(Owner.current(), entities));
    }

    @Override
    public Uni<PastMemberships> past(Collection<String> entities) {
        return past.of(entities).map(PastMemberships::new);
    }

    @Override
    public Uni<List<Membership>> past(String name) {
        return past.of(name);
    }

    @Override
    public Uni<Changed> changedSince(long xid) {
        return reader.since(xid);
    }

    static Watchlist watchlist(Row row) {
        return new Watchlist(
                id(row),
                row.getString("display_name"),
                List.of(row.getArrayOfStrings("entities")),
                row.getInteger("revision"),
                row.getOffsetDateTime("create_time").toInstant(),
                row.getOffsetDateTime("update_time").toInstant());
    }

    static String id(Row row) {
        return row.getString("name").substring(Watchlist.COLLECTION.length() + 1);
    }

    private static Uni<WatchlistRow> present(Mutiny.StatelessSession session, String name) {
        return row(session, name)
                .map(found -> found.orElseThrow(() -> new FailureException(new Failure.NotFound(name))));
    }

    private static Uni<Optional<WatchlistRow>> row(Mutiny.StatelessSession session, String name) {
        return session.get(WatchlistRow.class, name).map(Optional::ofNullable);
    }
}
