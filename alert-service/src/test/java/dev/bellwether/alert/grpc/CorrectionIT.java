package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.FieldMask;
import com.standardwebhooks.Webhook;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.UpdateEndpointRequest;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.testkit.PostgresResource;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who got an alert is told of each correction of its article, where the subscription asks for revisions, and nobody else is. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class CorrectionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final double GOOD = 0.62;

    @GrpcClient("self")
    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    @GrpcClient("self")
    AlertServiceGrpc.AlertServiceBlockingStub alerts;

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
    void correction_isToldToEveryEndpointThatGotTheAlertOnceForEachRevision() throws Exception {
        Endpoint one = endpoint(path + "-one");
        Endpoint two = endpoint(path + "-two");
        subscribe(true, one, two);
        Analysis first = SomeAnalyses.badNews(entity);
        sentiment.publish(first);
        delivered(one, 1);
        delivered(two, 1);
        Alert alert = listed().get(0);

        Analysis second = revised(first, 2, GOOD);
        sentiment.publish(second);
        delivered(one, 2);
        delivered(two, 2);
        Analysis third = revised(second, 3, GOOD);
        sentiment.publish(third);
        delivered(one, 3);
        delivered(two, 3);
        sentiment.beginNewEpoch();
        marker(4, one, two);

        for (Endpoint endpoint : List.of(one, two)) {
            List<Receiver.Received> received =
                    receiver.at(URI.create(endpoint.getUri()).getPath());
            assertThat(received).extracting(Receiver.Received::id).doesNotHaveDuplicates();
            assertThat(corrections(received))
                    .extracting(event -> event.get("id").asText())
                    .containsExactly(
                            idOf(alert) + "/corrected/" + second.getName(),
                            idOf(alert) + "/corrected/" + third.getName());
            assertThat(corrections(received)).allSatisfy(event -> {
                assertThat(event.get("subject").asText()).isEqualTo(alert.getName());
                assertThat(event.get("data").get("articleRevision").asInt()).isEqualTo(1);
                assertThat(Instant.parse(event.get("time").asText()))
                        .isBetween(Instant.ofEpochSecond(first.getCreateTime().getSeconds()), Instant.now());
            });
            assertThat(corrections(received)
                            .get(0)
                            .get("data")
                            .get("supersededBy")
                            .asText())
                    .isEqualTo(second.getName());
            new Webhook(endpoint.getSecret())
                    .verify(received.get(1).body(), received.get(1).headers());
        }
        assertThat(events(one))
                .containsExactly(
                        Delivery.Event.EVENT_OPENED,
                        Delivery.Event.EVENT_CORRECTED,
                        Delivery.Event.EVENT_CORRECTED,
                        Delivery.Event.EVENT_OPENED);
    }

    @Test
    void correction_beforeTheAlertWasSent_isInTheOpeningAndNotTold() throws Exception {
        Endpoint endpoint = endpoint(path);
        subscribe(true, endpoint);
        setDisabled(endpoint, true);
        Analysis first = SomeAnalyses.badNews(entity);
        sentiment.publish(first);
        await().atMost(PATIENCE).until(() -> listed().size() == 1);

        Analysis second = revised(first, 2, GOOD);
        sentiment.publish(second);
        await().atMost(PATIENCE).until(() -> listed().get(0).getSupersededBy().equals(second.getName()));
        setDisabled(endpoint, false);
        delivered(endpoint, 1);

        JsonNode opened = json(receiver.at(path).get(0));
        assertThat(opened.get("data").get("supersededBy").asText()).isEqualTo(second.getName());
        assertThat(events(endpoint)).containsExactly(Delivery.Event.EVENT_OPENED);
    }

    @Test
    void correction_ofASubscriptionThatDoesNotAskForRevisions_andASecondAnalysis_areToldToNobody() {
        Endpoint without = endpoint(path + "-without");
        Endpoint with = endpoint(path + "-with");
        subscribe(false, without);
        subscribe(true, with);
        Analysis first = SomeAnalyses.badNews(entity);
        sentiment.publish(first);
        delivered(without, 1);
        delivered(with, 1);

        sentiment.publish(revised(first, 1, GOOD));
        marker(2, without, with);
        sentiment.publish(revised(first, 2, GOOD));
        delivered(with, 3);
        marker(3, without);

        assertThat(events(without)).containsOnly(Delivery.Event.EVENT_OPENED);
        assertThat(events(with)).containsOnlyOnce(Delivery.Event.EVENT_CORRECTED);
    }

    @Test
    void correction_thatFiresItself_isToldBesideItsOwnAlert() {
        Endpoint endpoint = endpoint(path);
        subscribe(true, endpoint);
        Analysis first = SomeAnalyses.badNews(entity);
        sentiment.publish(first);
        delivered(endpoint, 1);

        sentiment.publish(revised(first, 2, -0.8));
        delivered(endpoint, 3);

        assertThat(events(endpoint))
                .containsExactly(
                        Delivery.Event.EVENT_OPENED, Delivery.Event.EVENT_CORRECTED, Delivery.Event.EVENT_OPENED);
        assertThat(listed()).hasSize(2);
    }

    private Analysis revised(Analysis before, int revision, double score) {
        Analysis.Builder revised = SomeAnalyses.of(
                        entity,
                        score,
                        before.getArticle().getPublishTime(),
                        before.getArticle().getStory().getStory())
                .toBuilder()
                .setSupersedes(before.getName());
        return revised.setArticle(before.getArticle().toBuilder().setRevision(revision))
                .build();
    }

    /** Waits until all that was told before is applied: other news comes after it. */
    private void marker(int deliveries, Endpoint... at) {
        sentiment.publish(SomeAnalyses.badNews(entity));
        List.of(at).forEach(endpoint -> delivered(endpoint, deliveries));
    }

    private void subscribe(boolean revisions, Endpoint... to) {
        CreateSubscriptionRequest.Builder request = SomeSubscriptions.ofEveryStory(entity, List.of(to)).toBuilder();
        request.getSubscriptionBuilder().getPolicyBuilder().setRevisions(revisions);
        subscriptions.createSubscription(request.build());
    }

    private Endpoint endpoint(String at) {
        return endpoints.createEndpoint(CreateEndpointRequest.newBuilder()
                .setEndpoint(Endpoint.newBuilder().setUri("http://127.0.0.1:" + receiverPort + at))
                .build());
    }

    private void setDisabled(Endpoint endpoint, boolean isDisabled) {
        endpoints.updateEndpoint(UpdateEndpointRequest.newBuilder()
                .setEndpoint(Endpoint.newBuilder().setName(endpoint.getName()).setDisabled(isDisabled))
                .setUpdateMask(FieldMask.newBuilder().addPaths("disabled"))
                .build());
    }

    private void delivered(Endpoint endpoint, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deliveries(endpoint))
                        .hasSize(count)
                        .allMatch(delivery -> delivery.getState() == Delivery.State.STATE_DELIVERED));
    }

    /** Oldest first. */
    private List<Delivery.Event> events(Endpoint endpoint) {
        return deliveries(endpoint).stream()
                .sorted(Comparator.comparing(Delivery::getSequence))
                .map(Delivery::getEvent)
                .toList();
    }

    private List<Delivery> deliveries(Endpoint endpoint) {
        return endpoints
                .listDeliveries(ListDeliveriesRequest.newBuilder()
                        .setParent(endpoint.getName())
                        .build())
                .getDeliveriesList();
    }

    private List<Alert> listed() {
        return alerts.listAlerts(ListAlertsRequest.newBuilder()
                        .setFilter("entity == \"" + entity + "\"")
                        .build())
                .getAlertsList();
    }

    private static String idOf(Alert alert) {
        return alert.getName().substring("alerts/".length());
    }

    private static List<JsonNode> corrections(List<Receiver.Received> received) {
        return received.stream()
                .map(CorrectionIT::json)
                .filter(event -> event.get("type").asText().equals("dev.bellwether.alert.v1.corrected"))
                .toList();
    }

    private static JsonNode json(Receiver.Received received) {
        try {
            return new ObjectMapper().readTree(received.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
