package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.FieldMask;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.BacktestSubscriptionRequest;
import dev.bellwether.api.alert.v1.BacktestSubscriptionResponse;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.CreateWatchlistRequest;
import dev.bellwether.api.alert.v1.DeleteEndpointRequest;
import dev.bellwether.api.alert.v1.DeleteSubscriptionRequest;
import dev.bellwether.api.alert.v1.DeleteWatchlistRequest;
import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.ListEndpointsRequest;
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.UpdateWatchlistRequest;
import dev.bellwether.api.alert.v1.Watchlist;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.testkit.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole of the service as a user who owns the database and is no superuser: its policies and rights let through what is needed. */
@QuarkusTest
@QuarkusTestResource(
        value = PostgresResource.class,
        initArgs = @ResourceArg(name = "user", value = "plain"),
        restrictToAnnotatedClass = true)
@QuarkusTestResource(SurroundingsResource.class)
class PlainUserIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ENTITY = "entities/test-plain";

    @GrpcClient("self")
    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    @GrpcClient("self")
    EndpointServiceGrpc.EndpointServiceBlockingStub endpoints;

    @GrpcClient("self")
    AlertServiceGrpc.AlertServiceBlockingStub alerts;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = SurroundingsResource.SENTIMENT_PORT)
    int sentimentPort;

    @ConfigProperty(name = SurroundingsResource.RECEIVER_PORT)
    int receiverPort;

    private FakeSentiment sentiment;
    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        sentiment = new FakeSentiment(sentimentPort);
        receiver = new Receiver(receiverPort);
    }

    @AfterEach
    void stop() {
        sentiment.stop();
        receiver.stop();
    }

    @Test
    void service_ofAPlainUser_doesAllThatOneOfASuperuserDoes() throws SQLException {
        assertThat(isSuperuser()).isFalse();
        Watchlist watchlist = subscriptions.createWatchlist(CreateWatchlistRequest.newBuilder()
                .setWatchlistId("plain")
                .setWatchlist(Watchlist.newBuilder().addEntities("entities/other"))
                .build());
        subscriptions.updateWatchlist(UpdateWatchlistRequest.newBuilder()
                .setWatchlist(watchlist.toBuilder().addEntities(ENTITY))
                .setUpdateMask(FieldMask.newBuilder().addPaths("entities"))
                .build());
        Endpoint endpoint = endpoints.createEndpoint(CreateEndpointRequest.newBuilder()
                .setEndpoint(Endpoint.newBuilder().setUri("http://127.0.0.1:" + receiverPort + "/plain"))
                .build());
        Subscription subscription = subscriptions.createSubscription(CreateSubscriptionRequest.newBuilder()
                .setSubscription(Subscription.newBuilder()
                        .addEndpoints(endpoint.getName())
                        .setCondition(Condition.newBuilder()
                                .setArticle(ArticleCondition.newBuilder().setExpression("watchlist(\"plain\")"))))
                .build());
        Analysis news = SomeAnalyses.badNews(ENTITY);

        sentiment.publish(news);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(listed())
                        .extracting(Alert::getSubscription)
                        .containsExactly(subscription.getName()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deliveries(endpoint))
                        .extracting(Delivery::getState)
                        .containsExactly(Delivery.State.STATE_DELIVERED));
        assertThat(subscriptions
                        .explainMatch(ExplainMatchRequest.newBuilder()
                                .setSubscription(subscription.getName())
                                .setArticle(news.getArticle().getName())
                                .build())
                        .getMatchesList())
                .hasSize(1);
        List<BacktestSubscriptionResponse> steps = new ArrayList<>();
        subscriptions
                .backtestSubscription(BacktestSubscriptionRequest.newBuilder()
                        .setName(subscription.getName())
                        .build())
                .forEachRemaining(steps::add);
        assertThat(steps.get(steps.size() - 1).hasSummary()).isTrue();
        assertThat(endpoints
                        .replayDeliveries(ReplayDeliveriesRequest.newBuilder()
                                .setParent(endpoint.getName())
                                .setSequences(ReplayDeliveriesRequest.SequenceRange.newBuilder()
                                        .setStart(1))
                                .build())
                        .getReplayed())
                .isEqualTo(1);

        subscriptions.deleteSubscription(DeleteSubscriptionRequest.newBuilder()
                .setName(subscription.getName())
                .build());
        subscriptions.deleteWatchlist(
                DeleteWatchlistRequest.newBuilder().setName(watchlist.getName()).build());
        endpoints.deleteEndpoint(
                DeleteEndpointRequest.newBuilder().setName(endpoint.getName()).build());
        assertThat(endpoints
                        .listEndpoints(ListEndpointsRequest.getDefaultInstance())
                        .getEndpointsList())
                .isEmpty();
    }

    private List<Alert> listed() {
        return alerts.listAlerts(ListAlertsRequest.getDefaultInstance()).getAlertsList();
    }

    private List<Delivery> deliveries(Endpoint endpoint) {
        return endpoints
                .listDeliveries(ListDeliveriesRequest.newBuilder()
                        .setParent(endpoint.getName())
                        .build())
                .getDeliveriesList();
    }

    private boolean isSuperuser() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select rolsuper from pg_roles where rolname = session_user")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
