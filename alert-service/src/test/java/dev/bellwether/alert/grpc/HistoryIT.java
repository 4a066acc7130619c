package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import com.google.rpc.ErrorInfo;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.BacktestSubscriptionRequest;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.GetAlertRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.PreviewSilenceRequest;
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service of which the beginning of history moves on. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class HistoryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @GrpcClient("self")
    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    @GrpcClient("self")
    EndpointServiceGrpc.EndpointServiceBlockingStub endpoints;

    @GrpcClient("self")
    AlertServiceGrpc.AlertServiceBlockingStub alerts;

    @Inject
    DataSource database;

    @ConfigProperty(name = SurroundingsResource.SENTIMENT_PORT)
    int sentimentPort;

    @ConfigProperty(name = SurroundingsResource.RECEIVER_PORT)
    int receiverPort;

    private final String id = UUID.randomUUID().toString();
    private final String path = "/hook-" + id;
    private final String entity = "entities/test-" + id;
    private FakeSentiment sentiment;
    private Receiver receiver;
    private Endpoint endpoint;
    private String subscription;

    @BeforeEach
    void start() throws IOException, SQLException {
        sentiment = new FakeSentiment(sentimentPort);
        receiver = new Receiver(receiverPort);
        endpoint = endpoints.createEndpoint(CreateEndpointRequest.newBuilder()
                .setEndpoint(Endpoint.newBuilder().setUri("http://127.0.0.1:" + receiverPort + path))
                .build());
        subscription = subscriptions
                .createSubscription(SomeSubscriptions.ofEveryStory(entity, List.of(endpoint)))
                .getName();
        // As if it had been there for years, for it is asked of what comes after its creation.
        sql(
                "update subscription set create_time = '2020-01-01', revision = revision + 1, changed_xid = pg_current_xact_id()"
                        + " where name = '" + subscription + "' returning name");
    }

    /** The database is shared: for other tests history begins where it did. */
    @AfterEach
    void stop() throws SQLException {
        sentiment.stop();
        receiver.stop();
        sql("update history_state set kept_from = '-infinity' returning kept_from");
        sql("select history_make_partitions('400 days')");
    }

    @Test
    void analyses_toldAgainAfterTheirHistoryWent_areNotDecidedAgain()
            throws SQLException, InvalidProtocolBufferException {
        Analysis old = publish(news(daysAgo(390)));
        Analysis kept = publish(news(daysAgo(150)));
        await().atMost(PATIENCE).until(() -> listed().size() == 2);
        Alert ofOld = listed().get(0);
        Alert ofKept = listed().get(1);
        await().atMost(PATIENCE).until(() -> receiver.at(path).size() == 2);

        trim("300 days");
        int listings = sentiment.listings();
        sentiment.beginNewEpoch();
        await().atMost(PATIENCE).until(() -> sentiment.listings() > listings && sentiment.isWatched());
        Analysis fresh = publish(news(Instant.now()));
        await().atMost(PATIENCE)
                .until(() -> listed().size() == 2 && receiver.at(path).size() >= 3);

        assertThat(listed()).extracting(Alert::getAnalysis).containsExactly(kept.getName(), fresh.getName());
        assertThat(listed().get(0)).isEqualTo(ofKept);
        assertThat(listed().get(1).getSequence()).as("numbers go on").isEqualTo(3);
        assertThat(receiver.at(path))
                .hasSize(3)
                .extracting(Receiver.Received::id)
                .doesNotHaveDuplicates();
        assertThat(sql("select count(*) from analysis where name = '" + old.getName() + "'"))
                .isEqualTo("0");
        assertThat(sql("select count(*) from subscription_match where article = '"
                        + old.getArticle().getName() + "'"))
                .isEqualTo("0");
        StatusRuntimeException gone = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> alerts.getAlert(
                        GetAlertRequest.newBuilder().setName(ofOld.getName()).build()));
        assertThat(gone.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
        await().atMost(PATIENCE)
                .until(() -> sql("select count(*) from delivery where state = 'DELIVERED' and endpoint = '"
                                + endpoint.getName() + "'")
                        .equals("2"));

        assertExpired(() -> endpoints.replayDeliveries(after(0)));
        assertThat(endpoints.replayDeliveries(after(1)).getReplayed()).isEqualTo(2);
    }

    private ReplayDeliveriesRequest after(long sequence) {
        return ReplayDeliveriesRequest.newBuilder()
                .setParent(endpoint.getName())
                .setAfterAlert(ReplayDeliveriesRequest.AlertPlace.newBuilder()
                        .setSubscription(subscription)
                        .setSequence(sequence))
                .build();
    }

    @Test
    void analyses_atTheBeginningOfHistory_areDecidedAndThoseOfBeforeAreNot() throws SQLException {
        sql("select history_begin('400 days')");
        Instant keptFrom = keptFrom();
        Analysis before = at(keptFrom.minus(1, ChronoUnit.MICROS));
        Analysis at = at(keptFrom);

        sentiment.publish(before);
        publish(at);

        assertThat(listed()).extracting(Alert::getAnalysis).containsExactly(at.getName());
        assertThat(sql("select count(*) from analysis where name = '" + before.getName() + "'"))
                .isEqualTo("0");
    }

    @Test
    void questions_thatBeginBeforeTheKeptHistory_areToldWhereItBegins()
            throws SQLException, InvalidProtocolBufferException {
        sql("select history_begin('400 days')");
        Instant keptFrom = keptFrom();
        Timestamp before = WindowNews.timestamp(keptFrom.minus(1, ChronoUnit.MICROS));
        BacktestSubscriptionRequest.Builder backtest =
                BacktestSubscriptionRequest.newBuilder().setName(subscription);
        PreviewSilenceRequest.Builder preview =
                PreviewSilenceRequest.newBuilder().setExpression("true");

        assertExpired(() -> subscriptions
                .backtestSubscription(backtest.setStartTime(before).build())
                .next());
        assertExpired(
                () -> subscriptions.previewSilence(preview.setStartTime(before).build()));

        Timestamp beginning = WindowNews.timestamp(keptFrom);
        assertThat(subscriptions
                        .backtestSubscription(backtest.setStartTime(beginning).build())
                        .hasNext())
                .isTrue();
        assertThat(subscriptions
                        .backtestSubscription(backtest.clearStartTime().build())
                        .hasNext())
                .isTrue();
        subscriptions.previewSilence(preview.setStartTime(beginning).build());
    }

    @Test
    void erasure_ofAnArticleInSeveralPartitions_reachesAllOfThem() throws SQLException {
        Analysis first = publish(news(daysAgo(140)));
        Analysis.Builder later = first.toBuilder()
                .setName("analyses/" + UUID.randomUUID())
                .setSupersedes(first.getName())
                .setCreateTime(WindowNews.timestamp(daysAgo(10)));
        later.getArticleBuilder().setRevision(2);
        publish(later.build());
        await().atMost(PATIENCE).until(() -> !listed().isEmpty());
        String article = first.getArticle().getName();
        assertThat(sql("select count(distinct tableoid) from analysis where article = '" + article + "'"))
                .isEqualTo("2");

        sentiment.erase(first.getArticle(), WindowNews.timestamp(Instant.now()));
        await().atMost(PATIENCE).until(() -> listed().stream().allMatch(Alert::hasArticleDeleteTime));

        assertThat(sql("select count(*) from analysis where article = '" + article + "' and content = ''"
                        + " and delete_time is not null"))
                .isEqualTo("2");
        assertThat(sql("select count(*) from subscription_match where article = '" + article
                        + "' and reasons <> '{\"items\": []}'"))
                .isEqualTo("0");
        assertThat(listed()).allMatch(alert -> alert.getTitle().isEmpty());
        assertThat(sql("select count(*) from entity_story where article = '" + article + "'"))
                .isEqualTo("0");
    }

    private void assertExpired(Supplier<Object> call) throws InvalidProtocolBufferException, SQLException {
        StatusRuntimeException refused = catchThrowableOfType(StatusRuntimeException.class, call::get);
        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.OUT_OF_RANGE);
        ErrorInfo info = StatusProto.fromThrowable(refused).getDetails(0).unpack(ErrorInfo.class);
        assertThat(info.getReason()).isEqualTo("HISTORY_EXPIRED");
        assertThat(info.getMetadataMap()).containsEntry("kept_from", keptFrom().toString());
    }

    /** Tried again while a statement of the service is at a partition, as the service itself does. */
    private void trim(String retention) {
        await().atMost(PATIENCE)
                .ignoreExceptionsMatching(
                        refused -> refused instanceof SQLException sql && "55P03".equals(sql.getSQLState()))
                .until(() -> Integer.parseInt(sql("select history_trim('" + retention + "')")) > 0);
    }

    private Instant keptFrom() throws SQLException {
        return Instant.parse(sql("select to_char(kept_from at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                + " from history_state"));
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    /** Bad news that was published and analyzed about then. */
    private Analysis news(Instant time) {
        return WindowNews.of(entity, time).build();
    }

    /** Bad news that was analyzed at this very time. */
    private Analysis at(Instant analyzed) {
        return WindowNews.of(entity, analyzed.minusSeconds(20))
                .setCreateTime(WindowNews.timestamp(analyzed))
                .build();
    }

    /** Returns when it is decided. */
    private Analysis publish(Analysis analysis) {
        sentiment.publish(analysis);
        new WindowNews(sentiment, database).awaitDecided(analysis);
        return analysis;
    }

    /** By their sequence. */
    private List<Alert> listed() {
        return alerts.listAlerts(ListAlertsRequest.newBuilder()
                        .setFilter("entity == \"" + entity + "\"")
                        .setOrderBy("create_time")
                        .build())
                .getAlertsList();
    }

    private String sql(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(text)) {
            row.next();
            return row.getString(1);
        }
    }
}
