package dev.bellwether.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.bellwether.testkit.Postgres;
import io.grpc.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallPoolIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 6;
    private static final int CALLS = 1_000;

    private final Vertx vertx = Vertx.vertx();
    private final Postgres.Database database = Postgres.create();
    private CallPool pool;

    @BeforeEach
    void open() {
        PgConnectOptions options = PgConnectOptions.fromUri(database.url())
                .setUser(database.user())
                .setPassword(database.password());
        pool = new CallPool(
                PgBuilder.pool()
                        .with(new PoolOptions().setMaxSize(CONNECTIONS))
                        .connectingTo(options)
                        .using(vertx)
                        .build(),
                new StatementCancel(vertx, options.getSocketAddress()));
    }

    @AfterEach
    void close() throws Exception {
        result(pool.close());
        result(vertx.close());
    }

    @Test
    void statement_ofACallThatIsCancelled_isCancelledInTheDatabase() throws Exception {
        Context.CancellableContext call = Context.ROOT.withCancellation();
        Future<?> read = in(call, () -> pool.query("select pg_sleep(600)").execute());
        await().atMost(PATIENCE).until(() -> sleeping() == 1);

        call.cancel(new CancellationException("the caller went away"));

        await().atMost(PATIENCE).until(() -> sleeping() == 0);
        assertThatThrownBy(() -> result(read))
                .isInstanceOfSatisfying(
                        PgException.class,
                        refused -> assertThat(refused.getSqlState()).isEqualTo("57014"));
        assertThatThrownBy(() -> result(in(call, () -> pool.query("select 1").execute())))
                .hasMessageStartingWith("CANCELLED");
    }

    @Test
    void statement_ofACallThatWasAnswered_goesOn() throws Exception {
        Context.CancellableContext call = Context.ROOT.withCancellation();
        Future<?> read = in(call, () -> pool.query("select pg_sleep(0.5)").execute());

        call.cancel(null);

        assertThat(result(read)).isNotNull();
    }

    @Test
    void transaction_ofACallThatIsCancelled_goesOnToItsEnd() throws Exception {
        result(pool.query("create table written (x int)").execute());
        Context.CancellableContext call = Context.ROOT.withCancellation();
        Future<?> write = in(
                call,
                () -> pool.withTransaction(connection -> connection
                        .query("insert into written select 1 from pg_sleep(0.5)")
                        .execute()
                        .compose(done -> connection
                                .query("insert into written values (2)")
                                .execute())));
        await().atMost(PATIENCE).until(() -> sleeping() == 1);

        call.cancel(new CancellationException("the caller went away"));
        result(write);

        assertThat(result(pool.query("select x from written").execute()).size()).isEqualTo(2);
    }

    @Test
    void connection_takenForReading_isStoppedAndGivenBack() throws Exception {
        Context.CancellableContext call =
                Context.ROOT.withValue(CallPool.READING, true).withCancellation();
        SqlConnection connection = result(in(call, pool::getConnection));
        Future<?> read = connection.preparedQuery("select pg_sleep($1)").execute(Tuple.of(600.0));
        await().atMost(PATIENCE).until(() -> sleeping() == 1);

        call.cancel(new CancellationException("the deadline passed"));

        assertThatThrownBy(() -> result(read)).isInstanceOf(PgException.class);
        result(connection.close());
        assertAllConnectionsServe();
    }

    @Test
    void calls_cancelledAtRandom_leakNothingAndHitNoOther() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Future<?>> cancelled = new ArrayList<>();
        List<Future<?>> others = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            Context.CancellableContext call = Context.ROOT.withCancellation();
            double seconds = random.nextInt(8) / 1000.0;
            cancelled.add(
                    in(call, () -> pool.preparedQuery("select pg_sleep($1)").execute(Tuple.of(seconds))));
            others.add(pool.query("select pg_sleep(0.001)").execute());
            long pause = random.nextInt(12);
            if (pause == 0) {
                call.cancel(new CancellationException("at once"));
            } else {
                vertx.setTimer(pause, time -> call.cancel(new CancellationException("a little later")));
            }
            if (i % 20 == 0) {
                result(others.get(i));
            }
        }

        int stopped = 0;
        for (Future<?> one : cancelled) {
            stopped += hasFailed(one) ? 1 : 0;
        }
        for (Future<?> one : others) {
            assertThat(result(one)).as("seed %d", seed).isNotNull();
        }

        assertThat(stopped).as("seed %d", seed).isBetween(CALLS / 20, CALLS);
        assertAllConnectionsServe();
        assertThat(sleeping()).isZero();
    }

    /** Every connection can be had at once, and runs what it is given. */
    private void assertAllConnectionsServe() throws Exception {
        List<SqlConnection> connections = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(result(pool.getConnection()));
        }
        for (SqlConnection connection : connections) {
            assertThat(result(connection.query("select pg_sleep(0.01)").execute()))
                    .isNotNull();
            result(connection.close());
        }
    }

    private int sleeping() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and state = 'active' and wait_event = 'PgSleep'
                        """)) {
            row.next();
            return row.getInt(1);
        }
    }

    private interface Begin<T> {
        Future<T> begin();
    }

    private static <T> Future<T> in(Context call, Begin<T> work) throws Exception {
        return call.call(work::begin);
    }

    private static boolean hasFailed(Future<?> future) throws Exception {
        return future.toCompletionStage()
                .handle((done, failure) -> failure != null)
                .toCompletableFuture()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static <T> T result(Future<T> future) throws Exception {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
