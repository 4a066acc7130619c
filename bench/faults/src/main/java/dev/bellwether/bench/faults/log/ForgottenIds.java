package dev.bellwether.bench.faults.log;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.bench.faults.client.Caller;
import dev.bellwether.bench.faults.client.News;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.history.Violation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * Transactions that took their ids and wrote nothing, and then the database loses power: it forgets these ids and gives them
 * again. A token that stands behind them would pass over what is committed under them.
 */
final class ForgottenIds {

    private static final int IDS = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final Random random;

    ForgottenIds(Cluster cluster, Random random) {
        this.cluster = cluster;
        this.random = random;
    }

    /** Does it once; a violation when what was ingested afterwards is not told. */
    Optional<Violation> make() throws SQLException {
        String token;
        try (Caller caller = new Caller(cluster.front(Service.ARTICLE).port());
                Connection connection = cluster.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            // What nobody waits for is written to the disk late, so that there is time to lose it.
            statement.execute("alter system set wal_writer_delay = '10s'");
            statement.execute("select pg_reload_conf()");
            WatchedLog.ARTICLES.now(caller.channel()); // the connection is open
            statement.execute("do $$ begin for i in 1.." + IDS + " loop perform pg_current_xact_id(); rollback;"
                    + " end loop; end $$");
            token = WatchedLog.ARTICLES.now(caller.channel());
            cluster.postgres().kill();
        }
        cluster.postgres().start();
        try (Caller caller = new Caller(cluster.front(Service.ARTICLE).port());
                News news = new News(cluster.front(Service.ARTICLE).port(), random);
                LogRecorder recorder = LogRecorder.start(WatchedLog.ARTICLES, caller::channel, token)) {
            Article article = news.publish("https://forgotten.example/" + random.nextLong());
            boolean told = Pause.until(
                    () -> recorder.changes().stream().anyMatch(c -> c.resource().equals(article.getName())), PATIENCE);
            return told
                    ? Optional.empty()
                    : Optional.of(new Violation(
                            Violation.Kind.LOST,
                            article.getName(),
                            "acknowledged after the database had lost power, and never told to a watch from before; "
                                    + recorder.refusal()));
        }
    }
}
