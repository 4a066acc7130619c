package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.CreateWatchlistRequest;
import dev.bellwether.api.alert.v1.GetWatchlistRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListSubscriptionsRequest;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.UpdateWatchlistRequest;
import dev.bellwether.api.alert.v1.Watchlist;
import dev.bellwether.testkit.FreePort;
import dev.bellwether.testkit.Postgres;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * A subscription applies to every analysis created after its create returned: whichever of two replicas answered and whichever decides,
 * and while another transaction holds the horizon of the database back.
 */
@EnabledIfEnvironmentVariable(
        named = "BELLWETHER_ALERT_JAR",
        matches = ".+",
        disabledReason = "set BELLWETHER_ALERT_JAR to the packaged service's quarkus-run.jar")
class TwoReplicasIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ROUNDS = 60;

    @TempDir
    Path logs;

    private final int sentimentPort = FreePort.next();
    private final Postgres.Database database = Postgres.create();
    private final List<Process> processes = new ArrayList<>();
    private final List<ManagedChannel> channels = new ArrayList<>();
    private FakeSentiment sentiment;

    @BeforeEach
    void start() throws IOException {
        sentiment = new FakeSentiment(sentimentPort);
        for (int i = 0; i < 2; i++) {
            int port = FreePort.next();
            processes.add(AlertProcess.start(
                    database,
                    port,
                    sentimentPort,
                    1,
                    logs.resolve("replica" + i + ".log").toFile()));
            channels.add(Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create())
                    .build());
            // One migrates the database before the other looks at it.
            service(i).withDeadlineAfter(PATIENCE).listSubscriptions(ListSubscriptionsRequest.getDefaultInstance());
        }
    }

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
        channels.forEach(ManagedChannel::shutdownNow);
        sentiment.stop();
    }

    @Test
    void subscription_createdAtEitherReplicaWhileATransactionIsOpen_appliesToTheNextAnalysis() throws Exception {
        List<String> wanted = new ArrayList<>();
        try (Connection open = openTransaction()) {
            for (int i = 0; i < ROUNDS; i++) {
                String entity = "entities/promised-" + i;
                wanted.add(subscribe(i % 2, "entity.id == \"" + entity + "\"").getName());
                sentiment.publish(SomeAnalyses.badNews(entity));
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(alerts())
                            .extracting(Alert::getSubscription)
                            .containsExactlyInAnyOrderElementsOf(wanted));
            open.rollback();
        }
    }

    @Test
    void watchlist_changedAtEitherReplicaWhileATransactionIsOpen_appliesToTheNextAnalysis() throws Exception {
        service(0)
                .createWatchlist(CreateWatchlistRequest.newBuilder()
                        .setWatchlistId("promised")
                        .setWatchlist(Watchlist.newBuilder())
                        .build());
        subscribe(1, "watchlist(\"promised\")");
        List<String> wanted = new ArrayList<>();
        try (Connection open = openTransaction()) {
            for (int i = 0; i < ROUNDS; i++) {
                String entity = "entities/listed-" + i;
                Watchlist old = service(i % 2)
                        .getWatchlist(GetWatchlistRequest.newBuilder()
                                .setName("watchlists/promised")
                                .build());
                service(i % 2)
                        .updateWatchlist(UpdateWatchlistRequest.newBuilder()
                                .setWatchlist(old.toBuilder().addEntities(entity))
                                .build());
                wanted.add(entity);
                sentiment.publish(SomeAnalyses.badNews(entity));
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(alerts())
                            .extracting(alert -> alert.getEntity().getEntity())
                            .containsExactlyInAnyOrderElementsOf(wanted));
            open.rollback();
        }
    }

    /** One that has a transaction id: the horizon of the database stays below it. */
    private Connection openTransaction() throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
        return connection;
    }

    private SubscriptionServiceGrpc.SubscriptionServiceBlockingStub service(int replica) {
        return SubscriptionServiceGrpc.newBlockingStub(channels.get(replica)).withWaitForReady();
    }

    private Subscription subscribe(int replica, String expression) {
        return service(replica)
                .createSubscription(CreateSubscriptionRequest.newBuilder()
                        .setSubscription(Subscription.newBuilder()
                                .setCondition(Condition.newBuilder()
                                        .setArticle(
                                                ArticleCondition.newBuilder().setExpression(expression))))
                        .build());
    }

    private List<Alert> alerts() {
        return AlertServiceGrpc.newBlockingStub(channels.get(0))
                .withWaitForReady()
                .listAlerts(ListAlertsRequest.newBuilder().setPageSize(500).build())
                .getAlertsList();
    }
}
