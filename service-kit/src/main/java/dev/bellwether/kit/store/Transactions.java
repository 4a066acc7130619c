package dev.bellwether.kit.store;

import dev.bellwether.kit.error.SqlState;
import io.grpc.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.hibernate.reactive.mutiny.Mutiny;

/** Runs work in transactions, on a stateless session or on a connection. */
@ApplicationScoped
public class Transactions {

    /** Locks are taken on stripes, not on every id: a transaction of 500 articles holds at most this many. */
    private static final int STRIPES = 4096;

    private static final int ATTEMPTS = 4;
    /** Serialization failure and deadlock: the database asks for another try. */
    private static final Set<String> RETRIABLE = Set.of("40001", "40P01");

    private static final String LOCK =
            "select count(pg_advisory_xact_lock(stripe)) from unnest(cast(cast(%s as text) as bigint[])) as stripe";

    private final Mutiny.SessionFactory sessions;
    private final Pool pool;
    private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();

    Transactions(Mutiny.SessionFactory sessions, Pool pool) {
        this.sessions = sessions;
        this.pool = pool;
    }

    /** From now on the listener is told of each commit. */
    public void onCommit(CommitListener listener) {
        listeners.add(listener);
    }

    /** Reads; stops when its caller goes, with the statement that runs. */
    public <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return reading(sessions.withStatelessSession(work));
    }

    /** Reads in one transaction on a connection; stops as {@link #read} does. */
    <T> Uni<T> readMany(Function<SqlConnection, Uni<T>> work) {
        return reading(pool.withTransaction(work));
    }

    private static <T> Uni<T> reading(Uni<T> work) {
        return detached(
                work,
                reads -> Context.current().withValue(CallPool.READING, true).run(reads));
    }

    /**
     * Writes in one transaction, under the locks of the resources it writes. Work may run more than once, each time in a
     * transaction of its own. It goes on to its end when the caller cancels: nobody knows otherwise what became of it.
     *
     * @param resources names of what is written, such as {@code articles/0198...}; any order
     */
    public <T> Uni<T> write(Collection<String> resources, Function<Mutiny.StatelessSession, Uni<T>> work) {
        String stripes = stripes(resources);
        return committed(sessions.withStatelessTransaction(
                (session, transaction) -> lock(session, stripes).chain(() -> work.apply(session))));
    }

    /** As {@link #write}, on a connection instead of a session: for statements that write many rows at once. */
    public <T> Uni<T> writeMany(Collection<String> resources, Function<SqlConnection, Uni<T>> work) {
        String stripes = stripes(resources);
        return committed(
                pool.withTransaction(connection -> lock(connection, stripes).chain(() -> work.apply(connection))));
    }

    private <T> Uni<T> committed(Uni<T> attempt) {
        Uni<T> committed = attempt.onFailure(Transactions::isRetriable)
                .retry()
                .atMost(ATTEMPTS - 1)
                .invoke(() -> listeners.forEach(CommitListener::committed));
        return detached(committed, Runnable::run);
    }

    private static Uni<Void> lock(Mutiny.StatelessSession session, String stripes) {
        return session.createNativeQuery(LOCK.formatted("?1"), Long.class)
                .setParameter(1, stripes)
                .getSingleResult()
                .replaceWithVoid();
    }

    private static Uni<Void> lock(SqlConnection connection, String stripes) {
        return connection
                .preparedQuery(LOCK.formatted("$1"))
                .execute(Tuple.of(stripes))
                .replaceWithVoid();
    }

    /** In ascending order, as an array literal: everyone takes the locks in the same order. */
    private static String stripes(Collection<String> resources) {
        return resources.stream()
                .map(Transactions::stripe)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Long stripe(String resource) {
        CRC32C hash = new CRC32C();
        hash.update(resource.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % STRIPES;
    }

    private static boolean isRetriable(Throwable failure) {
        return SqlState.of(failure).filter(RETRIABLE::contains).isPresent();
    }

    /** A subscription of its own, which no cancellation of the caller reaches. */
    private static <T> Uni<T> detached(Uni<T> work, Consumer<Runnable> begin) {
        return Uni.createFrom()
                .emitter(emitter ->
                        begin.accept(() -> work.subscribe().with(item -> emitter.complete(item), emitter::fail)));
    }
}
