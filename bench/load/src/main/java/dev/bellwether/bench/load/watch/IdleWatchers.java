package dev.bellwether.bench.load.watch;

import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.WatchArticlesRequest;
import dev.bellwether.api.article.v1.WatchArticlesResponse;
import dev.bellwether.bench.faults.client.Caller;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Samples;
import dev.bellwether.bench.load.measure.Value;
import io.grpc.stub.StreamObserver;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** P9: what a thousand watchers ask of the database while nothing happens. */
public final class IdleWatchers implements Measure {

    private static final int WATCHERS = 1_000;
    private static final int WATCHERS_OF_A_CONNECTION = 100;
    private static final Duration WINDOW = Duration.ofSeconds(25);

    /** A backend tells what it counted when it has rested for 10 s: PGSTAT_IDLE_INTERVAL of PostgreSQL. */
    private static final Duration UNTIL_COUNTED = Duration.ofSeconds(12);

    @Override
    public String id() {
        return "P9";
    }

    @Override
    public String title() {
        return "watchers to whom nothing is told";
    }

    @Override
    public String method() {
        return "Transactions that the database counts in %d s of silence, heartbeats among them: with %,d watchers and with one, in turn."
                .formatted(WINDOW.toSeconds(), WATCHERS);
    }

    @Override
    public List<Value> run(Run run) {
        List<Double> ofOne = new ArrayList<>();
        List<Double> ofMany = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (Cluster cluster = run.cluster("idle", Layout.of(Service.ARTICLE));
                Connection connection = cluster.postgres().connect("postgres")) {
            int port = cluster.node(Service.ARTICLE).grpcPort();
            for (int round = 0; round < run.rounds(); round++) {
                ofOne.add(queries(connection, port, 1));
                ofMany.add(queries(connection, port, run.scaled(WATCHERS)));
                ratios.add(ofMany.get(round) / ofOne.get(round));
                run.progress("round %d: %.0f with one, %.0f with all", round + 1, ofOne.get(round), ofMany.get(round));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked", e);
        }
        return List.of(
                Value.median("with all / with one", "", Samples.of(ratios)).against(Bar.atMost(1.05, 1.01)),
                Value.median("transactions with one watcher", "", Samples.of(ofOne)),
                Value.median("transactions with all watchers", "", Samples.of(ofMany)));
    }

    private static double queries(Connection connection, int port, int watchers) throws SQLException {
        List<Caller> callers = new ArrayList<>();
        try {
            CountDownLatch greeted = new CountDownLatch(watchers);
            for (int i = 0; i < watchers; i++) {
                if (i % WATCHERS_OF_A_CONNECTION == 0) {
                    callers.add(new Caller(port));
                }
                ArticleServiceGrpc.newStub(callers.get(callers.size() - 1).channel())
                        .watchArticles(WatchArticlesRequest.getDefaultInstance(), new Greeted(greeted));
            }
            if (!greeted.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException(greeted.getCount() + " watchers were not greeted");
            }
            Pause.of(UNTIL_COUNTED);
            long before = transactions(connection);
            Pause.of(WINDOW);
            return transactions(connection) - before;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            callers.forEach(Caller::close);
        }
    }

    private static long transactions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select xact_commit + xact_rollback from pg_stat_database where datname = 'article'")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Counts the first message of a stream. */
    private static final class Greeted implements StreamObserver<WatchArticlesResponse> {

        private final CountDownLatch greeted;
        private boolean isGreeted;

        Greeted(CountDownLatch greeted) {
            this.greeted = greeted;
        }

        @Override
        public void onNext(WatchArticlesResponse message) {
            if (!isGreeted) {
                isGreeted = true;
                greeted.countDown();
            }
        }

        @Override
        public void onError(Throwable failure) {
            // The end of the measure; a watcher that fails before it was greeted is missed there.
        }

        @Override
        public void onCompleted() {
            // A watch never ends by itself.
        }
    }
}
