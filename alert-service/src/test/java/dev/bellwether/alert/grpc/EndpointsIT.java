package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Duration;
import com.google.protobuf.FieldMask;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.GetEndpointRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest;
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest.SequenceRange;
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest.TimeRange;
import dev.bellwether.api.alert.v1.ReplayDeliveriesResponse;
import dev.bellwether.api.alert.v1.RotateSecretRequest;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.UpdateEndpointRequest;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Endpoints that change, with a real receiver: their addresses, their secrets, and what is sent to them once more. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class EndpointsIT {

    private static final java.time.Duration PATIENCE = java.time.Duration.ofSeconds(20);
    private static final Path CONTRACT_TEST = Path.of("..", "contract-test");

    @GrpcClient("self")
    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    @GrpcClient("self")
    EndpointServiceGrpc.EndpointServiceBlockingStub endpoints;

    @ConfigProperty(name = SurroundingsResource.SENTIMENT_PORT)
    int sentimentPort;

    @ConfigProperty(name = SurroundingsResource.RECEIVER_PORT)
    int receiverPort;

    private final String id = UUID.randomUUID().toString();
    private final String path = "/hook-" + id;
    private final String entity = "entities/test-" + id;
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
    void secret_rotated_signsWithBothUntilTheOverlapIsOver() throws Exception {
        Endpoint endpoint = endpoint(path);
        subscribe(endpoint);
        Endpoint rotated = endpoints.rotateSecret(RotateSecretRequest.newBuilder()
                .setName(endpoint.getName())
                .setEtag(endpoint.getEtag())
                .build());

        publish(1);

        assertThat(rotated.getSecret()).startsWith("whsec_").isNotEqualTo(endpoint.getSecret());
        assertThat(rotated.getPreviousSecretExpireTime().getSeconds()
                        - rotated.getSecretCreateTime().getSeconds())
                .isEqualTo(24 * 60 * 60);
        assertThat(get(endpoint).getSecret()).isEmpty();
        Receiver.Received message = received(path, 1).get(0);
        assertThat(message.headers()
                        .firstValue("webhook-signature")
                        .orElseThrow()
                        .split(" "))
                .hasSize(2);
        for (String secret : List.of(endpoint.getSecret(), rotated.getSecret())) {
            new Webhook(secret).verify(message.body(), message.headers());
        }
        verifyInNode(Map.of(endpoint.getSecret(), message, rotated.getSecret(), message));
    }

    @Test
    void secret_rotatedWithoutOverlap_isTheOnlyOneAtOnce() throws Exception {
        Endpoint endpoint = endpoint(path);
        subscribe(endpoint);
        endpoints.rotateSecret(
                RotateSecretRequest.newBuilder().setName(endpoint.getName()).build());
        assertThat(reason(() -> endpoints.rotateSecret(RotateSecretRequest.newBuilder()
                        .setName(endpoint.getName())
                        .build())))
                .isEqualTo("SECRET_ROTATING");
        String mine = "whsec_" + "A".repeat(44);

        Endpoint rotated = endpoints.rotateSecret(RotateSecretRequest.newBuilder()
                .setName(endpoint.getName())
                .setSecret(mine)
                .setOverlap(Duration.getDefaultInstance())
                .build());
        publish(1);

        assertThat(rotated.getSecret()).isEqualTo(mine);
        assertThat(rotated.hasPreviousSecretExpireTime()).isFalse();
        Receiver.Received message = received(path, 1).get(0);
        assertThat(message.headers().firstValue("webhook-signature").orElseThrow())
                .doesNotContain(" ");
        new Webhook(mine).verify(message.body(), message.headers());
        assertThatThrownBy(() -> new Webhook(endpoint.getSecret()).verify(message.body(), message.headers()))
                .isInstanceOf(WebhookVerificationException.class);
        verifyInNode(Map.of(mine, message));
    }

    @Test
    void secret_rotatedAgainUnderOneRequestId_isRotatedOnceAndToldOnce() {
        Endpoint endpoint = endpoint(path);
        RotateSecretRequest request = RotateSecretRequest.newBuilder()
                .setName(endpoint.getName())
                .setRequestId(UUID.randomUUID().toString())
                .build();

        Endpoint first = endpoints.rotateSecret(request);
        Endpoint second = endpoints.rotateSecret(request);

        assertThat(first.getSecret()).isNotEmpty();
        assertThat(second.getSecret()).isEmpty();
        assertThat(second.getEtag()).isEqualTo(first.getEtag());
        assertThat(reason(() ->
                        endpoints.rotateSecret(request.toBuilder().setEtag("r1").build())))
                .isEqualTo("REQUEST_ID_REUSED");
    }

    @Test
    void endpoint_updated_changesWhatTheMaskNamesAndIsPostedToAtItsNewAddress() {
        Endpoint endpoint = endpoint(path);
        subscribe(endpoint);

        Endpoint updated = endpoints.updateEndpoint(UpdateEndpointRequest.newBuilder()
                .setEndpoint(endpoint.toBuilder()
                        .setUri(uri(path + "-new"))
                        .setDisplayName("not in the mask")
                        .setDisabled(true))
                .setUpdateMask(FieldMask.newBuilder().addPaths("uri"))
                .build());
        publish(1);

        assertThat(updated.getUri()).isEqualTo(uri(path + "-new"));
        assertThat(updated.getDisplayName()).isEmpty();
        assertThat(updated.getDisabled()).isFalse();
        assertThat(updated.getEtag()).isNotEqualTo(endpoint.getEtag());
        received(path + "-new", 1);
        assertThat(receiver.at(path)).isEmpty();
        assertThat(reason(() -> endpoints.updateEndpoint(
                        UpdateEndpointRequest.newBuilder().setEndpoint(endpoint).build())))
                .as("the etag is the old one")
                .isEqualTo("ETAG_MISMATCH");
        assertThat(reason(() -> update(endpoint, b -> b.setUri("http://169.254.169.254/"), "uri")))
                .isEqualTo("ADDRESS_FORBIDDEN");
        assertThat(reason(() -> update(endpoint, Endpoint.Builder::clearUri, "uri")))
                .isEqualTo("FIELD_INVALID");
        assertThat(reason(() -> update(endpoint, b -> b, "secret"))).isEqualTo("FIELD_INVALID");
        assertThat(reason(() -> update(endpoint, b -> b.setName("endpoints/nowhere"), "disabled")))
                .isEqualTo("RESOURCE_NOT_FOUND");
    }

    @Test
    void endpoint_disabled_keepsWhatIsToldAndGetsItWhenItIsEnabled() {
        Endpoint endpoint = endpoint(path);
        subscribe(endpoint);
        Endpoint disabled = update(endpoint, b -> b.setDisabled(true), "disabled");

        publish(3);
        await().atMost(PATIENCE).until(() -> deliveries(endpoint).size() == 3);
        assertThat(disabled.getState()).isEqualTo(Endpoint.State.STATE_DISABLED);
        assertThat(deliveries(endpoint))
                .allMatch(
                        delivery -> delivery.getState() == Delivery.State.STATE_PENDING && delivery.getAttempts() == 0);
        assertThat(receiver.at(path)).isEmpty();

        update(endpoint, b -> b.setDisabled(false), "disabled");
        received(path, 3);
    }

    @Test
    void endpointThatIsGone_keepsDeadLettersAndIsReplayedThemInOrderWhenItIsBack() {
        Endpoint endpoint = endpoint(path);
        subscribe(endpoint);
        receiver.answer(path, 410);
        publish(1);
        await().atMost(PATIENCE).until(() -> get(endpoint).getState() == Endpoint.State.STATE_GONE);
        publish(3);
        await().atMost(PATIENCE).until(() -> deliveries(endpoint).size() == 4);
        assertThat(deliveries(endpoint)).allMatch(delivery -> delivery.getState() == Delivery.State.STATE_DEAD);
        assertThat(reason(() -> replay(endpoint, 1, 0))).isEqualTo("ENDPOINT_GONE");

        receiver.answer(path, 204);
        assertThat(update(endpoint, b -> b.setDisabled(false), "disabled").getState())
                .isEqualTo(Endpoint.State.STATE_ACTIVE);
        ReplayDeliveriesResponse replayed = replay(endpoint, 1, 0);

        assertThat(replayed.getReplayed()).isEqualTo(4);
        assertThat(replayed.getLastSequence()).isEqualTo(4);
        assertThat(replayed.getHasMore()).isFalse();
        await().atMost(PATIENCE)
                .until(() -> deliveries(endpoint).stream()
                        .allMatch(delivery -> delivery.getState() == Delivery.State.STATE_DELIVERED));
        assertThat(receiver.at(path).subList(1, 5))
                .extracting(Receiver.Received::id)
                .containsExactlyElementsOf(deliveries(endpoint).stream()
                        .map(Delivery::getWebhookId)
                        .toList());
    }

    @Test
    void replay_ofARange_sendsThatAgainUnderTheSameIdsInOrderAndNothingElse() {
        Endpoint endpoint = endpoint(path);
        Endpoint other = endpoint(path + "-other");
        subscribe(endpoint, other);
        publish(6);
        delivered(endpoint, 6);
        delivered(other, 6);
        List<Delivery> before = deliveries(endpoint);
        assertThat(before).extracting(Delivery::getSequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);

        ReplayDeliveriesRequest request = ReplayDeliveriesRequest.newBuilder()
                .setParent(endpoint.getName())
                .setSequences(SequenceRange.newBuilder().setStart(2).setEnd(4))
                .setRequestId(UUID.randomUUID().toString())
                .build();
        ReplayDeliveriesResponse replayed = endpoints.replayDeliveries(request);
        assertThat(endpoints.replayDeliveries(request)).isEqualTo(replayed);

        assertThat(replayed.getReplayed()).isEqualTo(3);
        await().atMost(PATIENCE)
                .until(() -> deliveries(endpoint).stream()
                                .filter(delivery -> delivery.getState() == Delivery.State.STATE_DELIVERED
                                        && delivery.getReplays() == 1)
                                .count()
                        == 3);
        assertThat(receiver.at(path)).hasSize(9);
        assertThat(receiver.at(path).subList(6, 9))
                .extracting(Receiver.Received::id)
                .containsExactlyElementsOf(before.subList(1, 4).stream()
                        .map(Delivery::getWebhookId)
                        .toList());
        assertThat(receiver.at(path + "-other")).hasSize(6);
        assertThat(deliveries(endpoint)).extracting(Delivery::getReplays).containsExactly(0, 1, 1, 1, 0, 0);
    }

    @Test
    void replay_thatMeetsAFailure_waitsThereAndHoldsUpNothingNew() {
        Endpoint endpoint = endpoint(path);
        subscribe(endpoint);
        publish(3);
        delivered(endpoint, 3);
        receiver.answer(path, 503, Map.of("retry-after", "3600"));

        Delivery first = deliveries(endpoint).get(0);
        replay(endpoint, 1, 3);
        await().atMost(PATIENCE).until(() -> receiver.at(path).size() == 4);
        await().atMost(PATIENCE).until(() -> deliveries(endpoint).get(0).getAttempts() == 1);
        receiver.answer(path, 204);
        publish(1);

        received(path, 5);
        assertThat(receiver.at(path).get(3).id()).isEqualTo(first.getWebhookId());
        assertThat(receiver.at(path).get(4).id())
                .isEqualTo(deliveries(endpoint).get(3).getWebhookId());
        assertThat(deliveries(endpoint).subList(0, 3))
                .allMatch(delivery -> delivery.getState() == Delivery.State.STATE_PENDING);
        assertThat(deliveries(endpoint).get(0).getNextAttemptTime().getSeconds()
                        - deliveries(endpoint).get(0).getUpdateTime().getSeconds())
                .as("Retry-After is obeyed")
                .isBetween(3_599L, 3_601L);
    }

    @Test
    void replay_ofATimeOrOfDeadLetters_takesOnlyThose() {
        Endpoint endpoint = endpoint(path);
        subscribe(endpoint);
        publish(2);
        delivered(endpoint, 2);
        Timestamp between = deliveries(endpoint).get(1).getCreateTime();

        ReplayDeliveriesRequest.Builder request =
                ReplayDeliveriesRequest.newBuilder().setParent(endpoint.getName());

        assertThat(endpoints
                        .replayDeliveries(
                                request.setTimes(TimeRange.newBuilder().setStartTime(between))
                                        .setState(Delivery.State.STATE_DEAD)
                                        .build())
                        .getReplayed())
                .isZero();
        assertThat(endpoints
                        .replayDeliveries(
                                request.setTimes(TimeRange.newBuilder().setStartTime(between))
                                        .clearState()
                                        .build())
                        .getReplayed())
                .isEqualTo(between.equals(deliveries(endpoint).get(0).getCreateTime()) ? 2 : 1);
        assertThat(reason(() -> endpoints.replayDeliveries(request.setTimes(
                                TimeRange.newBuilder().setStartTime(between).setEndTime(between))
                        .build())))
                .isEqualTo("FIELD_INVALID");
        assertThat(reason(() -> endpoints.replayDeliveries(request.clearRange().build())))
                .isEqualTo("FIELD_INVALID");
        assertThat(reason(() -> endpoints.replayDeliveries(request.setSequences(
                                SequenceRange.newBuilder().setStart(5).setEnd(4))
                        .build())))
                .isEqualTo("FIELD_INVALID");
        assertThat(reason(() -> endpoints.replayDeliveries(request.setParent("endpoints/nowhere")
                        .setSequences(SequenceRange.newBuilder().setStart(1))
                        .build())))
                .isEqualTo("RESOURCE_NOT_FOUND");
    }

    /** The other library, of another language and other authors. */
    private static void verifyInNode(Map<String, Receiver.Received> messages) throws Exception {
        Assumptions.assumeTrue(
                Files.isDirectory(CONTRACT_TEST.resolve("node_modules")),
                "skipped in part: run 'npm ci' in contract-test first");
        List<Map<String, Object>> input = new ArrayList<>();
        messages.forEach((secret, message) -> {
            Map<String, String> headers = new HashMap<>();
            message.headers()
                    .map()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            input.add(Map.of("secret", secret, "headers", headers, "body", message.body()));
        });
        Process node = new ProcessBuilder("node", "verify.js")
                .directory(CONTRACT_TEST.toFile())
                .redirectErrorStream(true)
                .start();
        try (OutputStream stdin = node.getOutputStream()) {
            new ObjectMapper().writeValue(stdin, input);
        }
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).isEqualTo("verified " + messages.size() + "\n");
    }

    private interface Edit {
        Endpoint.Builder on(Endpoint.Builder endpoint);
    }

    private Endpoint update(Endpoint endpoint, Edit edit, String field) {
        return endpoints.updateEndpoint(UpdateEndpointRequest.newBuilder()
                .setEndpoint(edit.on(endpoint.toBuilder().clearEtag()))
                .setUpdateMask(FieldMask.newBuilder().addPaths(field))
                .build());
    }

    private ReplayDeliveriesResponse replay(Endpoint endpoint, long start, long end) {
        return endpoints.replayDeliveries(ReplayDeliveriesRequest.newBuilder()
                .setParent(endpoint.getName())
                .setSequences(SequenceRange.newBuilder().setStart(start).setEnd(end))
                .build());
    }

    private Endpoint get(Endpoint endpoint) {
        return endpoints.getEndpoint(
                GetEndpointRequest.newBuilder().setName(endpoint.getName()).build());
    }

    private String uri(String path) {
        return "http://127.0.0.1:" + receiverPort + path;
    }

    private Endpoint endpoint(String path) {
        return endpoints.createEndpoint(CreateEndpointRequest.newBuilder()
                .setEndpoint(Endpoint.newBuilder().setUri(uri(path)))
                .build());
    }

    private void subscribe(Endpoint... to) {
        subscriptions.createSubscription(SomeSubscriptions.ofEveryStory(entity, List.of(to)));
    }

    private void publish(int count) {
        for (int i = 0; i < count; i++) {
            sentiment.publish(SomeAnalyses.badNews(entity));
        }
    }

    private List<Receiver.Received> received(String at, int count) {
        await().atMost(PATIENCE).until(() -> receiver.at(at).size() >= count);
        return receiver.at(at);
    }

    private void delivered(Endpoint endpoint, int count) {
        await().atMost(PATIENCE)
                .until(() -> deliveries(endpoint).stream()
                                .filter(delivery -> delivery.getState() == Delivery.State.STATE_DELIVERED)
                                .count()
                        == count);
    }

    /** By their sequence. */
    private List<Delivery> deliveries(Endpoint endpoint) {
        return endpoints
                .listDeliveries(ListDeliveriesRequest.newBuilder()
                        .setParent(endpoint.getName())
                        .build())
                .getDeliveriesList()
                .stream()
                .sorted(Comparator.comparing(Delivery::getSequence))
                .toList();
    }

    private static String reason(Runnable call) {
        StatusRuntimeException refused = catchThrowableOfType(StatusRuntimeException.class, call::run);
        assertThat(refused).isNotNull();
        Status status = StatusProto.fromThrowable(refused);
        assertThat(status).isNotNull();
        try {
            return status.getDetails(0).unpack(ErrorInfo.class).getReason();
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
