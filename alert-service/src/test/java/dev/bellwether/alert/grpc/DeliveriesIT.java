package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.rpc.ErrorInfo;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.Delivery.State;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesResponse;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of an endpoint's deliveries, with a real receiver. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class DeliveriesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @GrpcClient("self")
    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    @GrpcClient("self")
    EndpointServiceGrpc.EndpointServiceBlockingStub endpoints;

    @ConfigProperty(name = SurroundingsResource.SENTIMENT_PORT)
    int sentimentPort;

    @ConfigProperty(name = SurroundingsResource.RECEIVER_PORT)
    int receiverPort;

    private final String path = "/hook-" + UUID.randomUUID();
    private final String entity = "entities/test-" + UUID.randomUUID();
    private FakeSentiment sentiment;
    private Receiver receiver;
    private Endpoint endpoint = Endpoint.getDefaultInstance();

    @BeforeEach
    void start() throws IOException {
        sentiment = new FakeSentiment(sentimentPort);
        receiver = new Receiver(receiverPort);
        endpoint = endpoints.createEndpoint(CreateEndpointRequest.newBuilder()
                .setEndpoint(Endpoint.newBuilder().setUri("http://127.0.0.1:" + receiverPort + path))
                .build());
        subscriptions.createSubscription(SomeSubscriptions.ofEveryStory(entity, List.of(endpoint)));
    }

    @AfterEach
    void stop() {
        sentiment.stop();
        receiver.stop();
    }

    @Test
    void list_ofOneState_hasThoseAndNoOthersOverPages() {
        publish(3, State.STATE_DELIVERED);
        receiver.answer(path, 410);
        publish(1, State.STATE_DEAD);
        publish(1, State.STATE_DEAD);

        assertThat(sequences(State.STATE_DEAD)).containsExactly(5L, 4L);
        assertThat(sequences(State.STATE_DELIVERED)).containsExactly(3L, 2L, 1L);
        assertThat(sequences(State.STATE_PENDING)).isEmpty();
        assertThat(sequences(State.STATE_UNSPECIFIED)).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void list_withATokenOfAnotherState_isRefused() {
        publish(2, State.STATE_DELIVERED);
        String token = page(State.STATE_DELIVERED, "").getNextPageToken();

        StatusRuntimeException refused =
                catchThrowableOfType(StatusRuntimeException.class, () -> page(State.STATE_DEAD, token));

        assertThat(Objects.requireNonNull(StatusProto.fromThrowable(refused)).getDetailsList())
                .filteredOn(detail -> detail.is(ErrorInfo.class))
                .singleElement()
                .satisfies(detail ->
                        assertThat(detail.unpack(ErrorInfo.class).getReason()).isEqualTo("PAGE_TOKEN_INVALID"));
    }

    /** Each by itself, so that none waits while the endpoint becomes another. */
    private void publish(int count, State state) {
        for (int i = 0; i < count; i++) {
            int more = sequences(state).size() + 1;
            sentiment.publish(SomeAnalyses.badNews(entity));
            await().atMost(PATIENCE).until(() -> sequences(state).size() == more);
        }
    }

    /** Over pages of one, in the order of the list. */
    private List<Long> sequences(State state) {
        List<Long> sequences = new ArrayList<>();
        String token = "";
        do {
            ListDeliveriesResponse page = page(state, token);
            page.getDeliveriesList().forEach(delivery -> sequences.add(delivery.getSequence()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return sequences;
    }

    private ListDeliveriesResponse page(State state, String token) {
        return endpoints.listDeliveries(ListDeliveriesRequest.newBuilder()
                .setParent(endpoint.getName())
                .setState(state)
                .setPageSize(1)
                .setPageToken(token)
                .build());
    }
}
