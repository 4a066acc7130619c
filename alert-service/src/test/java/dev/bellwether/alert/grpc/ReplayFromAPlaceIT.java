package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest;
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest.AlertPlace;
import dev.bellwether.api.alert.v1.ReplayDeliveriesResponse;
import dev.bellwether.api.alert.v1.ResolveAlertRequest;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A receiver that lost what came after a place that it knows: a token of the watch, or an alert's number. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class ReplayFromAPlaceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FORGED = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

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
    void start() throws IOException {
        sentiment = new FakeSentiment(sentimentPort);
        receiver = new Receiver(receiverPort);
        endpoint = endpoints.createEndpoint(CreateEndpointRequest.newBuilder()
                .setEndpoint(Endpoint.newBuilder().setUri("http://127.0.0.1:" + receiverPort + path))
                .build());
        subscription = subscribe(entity);
    }

    @AfterEach
    void stop() {
        sentiment.stop();
        receiver.stop();
    }

    @Test
    void replay_afterAToken_sendsAllThatWasToldBehindItUnderTheSameIds() {
        told(1);
        told(2);
        String token = token();
        told(3);
        told(4);
        List<String> ids = ids();

        ReplayDeliveriesResponse replayed = replay(request().setResumeToken(token));

        assertThat(replayed.getReplayed()).isEqualTo(2);
        assertThat(replayed.getLastSequence()).isEqualTo(4);
        assertThat(receivedAfter(4, 2)).containsExactlyElementsOf(ids.subList(2, 4));
    }

    @Test
    void replay_afterTheNewestToken_sendsNothing() {
        told(1);

        ReplayDeliveriesResponse replayed = replay(request().setResumeToken(token()));

        assertThat(replayed).isEqualTo(ReplayDeliveriesResponse.getDefaultInstance());
    }

    @Test
    void replay_afterATokenBehindWhichAnAlertWasResolved_tellsThatItIsOverAndNotThatItOpened() {
        told(1);
        String token = token();
        alerts.resolveAlert(
                ResolveAlertRequest.newBuilder().setName(newest().getName()).build());
        delivered(2);
        List<String> ids = ids();

        ReplayDeliveriesResponse replayed = replay(request().setResumeToken(token));

        assertThat(replayed.getReplayed()).isEqualTo(1);
        assertThat(receivedAfter(2, 1)).containsExactly(ids.get(1));
    }

    @Test
    void replay_afterAnAlert_sendsWhatFollowedOfEverySubscription() {
        String other = "entities/other-" + id;
        subscribe(other);
        told(1);
        sentiment.publish(SomeAnalyses.badNews(other));
        delivered(2);
        told(3);
        List<String> ids = ids();

        ReplayDeliveriesResponse replayed = replay(request().setAfterAlert(place(1)));

        assertThat(replayed.getReplayed()).isEqualTo(2);
        assertThat(receivedAfter(3, 2)).containsExactlyElementsOf(ids.subList(1, 3));
    }

    @Test
    void replay_afterNoAlertOrTheLast_sendsAllOrNothing() {
        told(1);
        told(2);

        assertThat(replay(request().setAfterAlert(place(2))).getReplayed()).isZero();
        assertThat(replay(request().setAfterAlert(place(0))).getReplayed()).isEqualTo(2);
    }

    @Test
    void replay_fromAPlaceThatIsNone_saysWhatIsWrong() throws InvalidProtocolBufferException {
        told(1);

        assertThat(refusal(request().setResumeToken(FORGED))).isEqualTo("INVALID_ARGUMENT RESUME_TOKEN_INVALID");
        assertThat(refusal(request().setResumeToken(""))).isEqualTo("INVALID_ARGUMENT FIELD_INVALID");
        assertThat(refusal(request().setAfterAlert(place(2)))).isEqualTo("INVALID_ARGUMENT FIELD_INVALID");
        assertThat(refusal(request().setAfterAlert(place(0).setSubscription("endpoints/desk"))))
                .isEqualTo("INVALID_ARGUMENT FIELD_INVALID");
        assertThat(refusal(request().setAfterAlert(place(0).setSubscription("subscriptions/" + id))))
                .isEqualTo("NOT_FOUND RESOURCE_NOT_FOUND");
        assertThat(refusal(request().setParent("endpoints/nowhere").setResumeToken(FORGED)))
                .isEqualTo("NOT_FOUND RESOURCE_NOT_FOUND");
    }

    @Test
    void replay_repeatedAfterItsTokenExpired_answersAsBefore() throws InvalidProtocolBufferException, SQLException {
        String token = token();
        told(1);
        ReplayDeliveriesRequest.Builder first =
                request().setResumeToken(token).setRequestId(UUID.randomUUID().toString());
        ReplayDeliveriesResponse replayed = replay(first);
        assertThat(replayed.getReplayed()).isEqualTo(1);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select change_log_begin_epoch()");
        }

        assertThat(refusal(request().setResumeToken(token))).isEqualTo("OUT_OF_RANGE RESUME_TOKEN_EXPIRED");
        assertThat(replay(first)).isEqualTo(replayed);
    }

    private String subscribe(String to) {
        return subscriptions
                .createSubscription(SomeSubscriptions.ofEveryStory(to, List.of(endpoint)))
                .getName();
    }

    /** One more alert; then so many deliveries are there, and delivered. */
    private void told(int count) {
        sentiment.publish(SomeAnalyses.badNews(entity));
        delivered(count);
    }

    private void delivered(int count) {
        await().atMost(PATIENCE)
                .until(() -> deliveries().stream()
                                .filter(delivery -> delivery.getState() == Delivery.State.STATE_DELIVERED)
                                .count()
                        == count);
    }

    private String token() {
        return alerts.listAlerts(ListAlertsRequest.getDefaultInstance()).getResumeToken();
    }

    private Alert newest() {
        return alerts.listAlerts(ListAlertsRequest.newBuilder()
                        .setFilter("entity == \"" + entity + "\"")
                        .build())
                .getAlerts(0);
    }

    private ReplayDeliveriesRequest.Builder request() {
        return ReplayDeliveriesRequest.newBuilder().setParent(endpoint.getName());
    }

    private AlertPlace.Builder place(long sequence) {
        return AlertPlace.newBuilder().setSubscription(subscription).setSequence(sequence);
    }

    private ReplayDeliveriesResponse replay(ReplayDeliveriesRequest.Builder request) {
        return endpoints.replayDeliveries(request.build());
    }

    /** By their sequence. */
    private List<Delivery> deliveries() {
        return endpoints
                .listDeliveries(ListDeliveriesRequest.newBuilder()
                        .setParent(endpoint.getName())
                        .build())
                .getDeliveriesList()
                .stream()
                .sorted(Comparator.comparing(Delivery::getSequence))
                .toList();
    }

    private List<String> ids() {
        return deliveries().stream().map(Delivery::getWebhookId).toList();
    }

    /** The ids of the messages that came after the first, in their order. */
    private List<String> receivedAfter(int first, int count) {
        await().atMost(PATIENCE).until(() -> receiver.at(path).size() >= first + count);
        return receiver.at(path).stream().skip(first).map(Receiver.Received::id).toList();
    }

    private String refusal(ReplayDeliveriesRequest.Builder request) throws InvalidProtocolBufferException {
        StatusRuntimeException refused =
                catchThrowableOfType(StatusRuntimeException.class, () -> endpoints.replayDeliveries(request.build()));
        assertThat(refused).isNotNull();
        Status status = StatusProto.fromThrowable(refused);
        return Code.values()[status.getCode()] + " "
                + status.getDetails(0).unpack(ErrorInfo.class).getReason();
    }
}
