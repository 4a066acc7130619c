package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Timestamp;
import com.standardwebhooks.Webhook;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Comparison;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.Grouping;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.Metric;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.ThresholdCondition;
import dev.bellwether.api.alert.v1.Window;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.testkit.FreePort;
import dev.bellwether.testkit.Postgres;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, killed as a machine would: between match and send, and in the midst of a batch. */
@EnabledIfEnvironmentVariable(
        named = "BELLWETHER_ALERT_JAR",
        matches = ".+",
        disabledReason = "set BELLWETHER_ALERT_JAR to the packaged service's quarkus-run.jar")
class KilledServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SUBSCRIPTION = "killed";

    @TempDir
    Path logs;

    private final int sentimentPort = FreePort.next();
    private final int receiverPort = FreePort.next();
    private final int grpcPort = FreePort.next();
    private final Postgres.Database database = Postgres.create();
    private final ManagedChannel channel = Grpc.newChannelBuilder(
                    "127.0.0.1:" + grpcPort, InsecureChannelCredentials.create())
            .build();
    private final EndpointServiceGrpc.EndpointServiceBlockingStub endpoints =
            EndpointServiceGrpc.newBlockingStub(channel).withWaitForReady();
    private final List<Process> started = new ArrayList<>();
    private FakeSentiment sentiment;

    @BeforeEach
    void start() throws IOException {
        sentiment = new FakeSentiment(sentimentPort);
    }

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
        channel.shutdownNow();
        sentiment.stop();
    }

    @Test
    void serviceKilledAgainAndAgain_losesNoAlertAndSendsNoneUnderTwoIds() throws Exception {
        Process service = launch();
        Endpoint endpoint = endpoint();
        subscribe(endpoint);
        publish(3);
        await().atMost(PATIENCE)
                .until(() -> deliveries(endpoint).stream()
                                .filter(d -> d.getAttempts() > 0)
                                .count()
                        == 3);
        kill(service);
        Receiver receiver = new Receiver(receiverPort);
        for (int round = 1; round <= 3; round++) {
            service = launch();
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> deliveries(endpoint).size() >= 3);
            publish(20);
            int half = 3 + 20 * (round - 1) + 10;
            await().atMost(PATIENCE).until(() -> receiver.at("/hook").size() >= Math.min(half, 20));
            kill(service);
        }

        launch();

        await().atMost(PATIENCE)
                .until(() -> receiver.at("/hook").stream()
                                .map(Receiver.Received::id)
                                .distinct()
                                .count()
                        == 63);
        assertThat(alerts())
                .extracting(Alert::getSequence)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 63).boxed().toList());
        Receiver.Received last = receiver.at("/hook").get(receiver.at("/hook").size() - 1);
        new Webhook(endpoint.getSecret()).verify(last.body(), last.headers());
        await().atMost(PATIENCE)
                .until(() -> deliveries(endpoint).stream()
                        .allMatch(delivery -> delivery.getState() == Delivery.State.STATE_DELIVERED));
        receiver.stop();
    }

    @Test
    void serviceKilledBetweenTheRetractionAndItsSending_sendsItOnceUnderOneId() throws Exception {
        Process service = launch();
        Receiver receiver = new Receiver(receiverPort);
        Endpoint endpoint = endpoint();
        subscribe(endpoint);
        Analysis analysis = SomeAnalyses.badNews("entities/killed");
        sentiment.publish(analysis);
        await().atMost(PATIENCE).until(() -> receiver.at("/hook").size() == 1);
        await().atMost(PATIENCE).until(() -> deliveries(endpoint).get(0).getState() == Delivery.State.STATE_DELIVERED);
        receiver.stop();
        sentiment.retract(
                analysis.getArticle(),
                Timestamp.newBuilder()
                        .setSeconds(Instant.now().getEpochSecond() + 1)
                        .build(),
                "It was never said.");
        await().atMost(PATIENCE)
                .until(() -> deliveries(endpoint).stream()
                        .anyMatch(delivery ->
                                delivery.getEvent() == Delivery.Event.EVENT_RETRACTED && delivery.getAttempts() > 0));
        kill(service);
        Receiver again = new Receiver(receiverPort);

        launch();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> deliveries(endpoint).stream()
                        .allMatch(delivery -> delivery.getState() == Delivery.State.STATE_DELIVERED));

        assertThat(again.at("/hook")).singleElement().satisfies(message -> {
            assertThat(message.body()).contains("dev.bellwether.alert.v1.retracted", "It was never said.");
            assertThat(message.id())
                    .isEqualTo(deliveries(endpoint).get(0).getWebhookId())
                    .isNotEqualTo(receiver.at("/hook").get(0).id());
        });
        assertThat(deliveries(endpoint)).hasSize(2);
        again.stop();
    }

    @Test
    void serviceKilledAgainAndAgainWhileGroupsAreDue_tellsEveryAlertInOneDigest() throws Exception {
        Process service = launch();
        Receiver receiver = new Receiver(receiverPort);
        Endpoint endpoint = endpoint();
        subscribe(
                endpoint,
                Grouping.newBuilder()
                        .setBy(Grouping.By.BY_STORY)
                        .setWait(com.google.protobuf.util.Durations.fromMillis(300))
                        .setInterval(com.google.protobuf.util.Durations.fromMillis(300))
                        .build());
        for (int round = 1; round <= 4; round++) {
            publish(25);
            int told = 25 * (round - 1);
            await().atMost(PATIENCE).ignoreExceptions().until(() -> alerts().size() > told);
            kill(service);
            service = launch();
        }

        await().atMost(PATIENCE).ignoreExceptions().until(() -> alerts().size() == 100);

        assertThat(alerts())
                .extracting(Alert::getSequence)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList());
        await().atMost(PATIENCE)
                .until(() -> deliveries(endpoint).stream()
                        .allMatch(delivery -> delivery.getState() == Delivery.State.STATE_DELIVERED));
        assertThat(alerts())
                .extracting(Alert::getDigest)
                .isSubsetOf(
                        deliveries(endpoint).stream().map(Delivery::getDigest).toList());
        Map<String, String> idsByDigest = new HashMap<>();
        for (Receiver.Received message : receiver.at("/hook")) {
            String digest =
                    new ObjectMapper().readTree(message.body()).get("subject").asText();
            assertThat(idsByDigest.putIfAbsent(digest, message.id())).isIn(null, message.id());
        }
        assertThat(idsByDigest).hasSize(deliveries(endpoint).size());
        receiver.stop();
    }

    @Test
    void serviceKilledWhileStoriesCome_countsEachOnce() throws Exception {
        Process service = launch();
        // Every article is told for itself, which says how far the log is decided.
        subscribe(endpoint());
        subscribeToSixtyStories();
        for (int round = 0; round < 3; round++) {
            publish(round == 2 ? 19 : 20);
            int half = 20 * round + 10;
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> alertsOf("subscriptions/" + SUBSCRIPTION).size() >= half);
            kill(service);
            service = launch();
        }
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> alertsOf("subscriptions/" + SUBSCRIPTION).size() == 59);
        assertThat(alertsOf("subscriptions/sixty")).isEmpty();

        publish(1);

        await().atMost(PATIENCE).until(() -> !alertsOf("subscriptions/sixty").isEmpty());
        assertThat(alertsOf("subscriptions/sixty"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.getWindow().getStories()).isEqualTo(60));
    }

    private void subscribeToSixtyStories() {
        ThresholdCondition condition = ThresholdCondition.newBuilder()
                .setWindow(Window.newBuilder()
                        .setEntity("entities/killed")
                        .setLength(com.google.protobuf.Duration.newBuilder()
                                .setSeconds(Duration.ofDays(1).toSeconds())))
                .setMetric(Metric.METRIC_STORIES)
                .setComparison(Comparison.COMPARISON_AT_LEAST)
                .setValue(60)
                .build();
        SubscriptionServiceGrpc.newBlockingStub(channel)
                .createSubscription(CreateSubscriptionRequest.newBuilder()
                        .setSubscriptionId("sixty")
                        .setSubscription(Subscription.newBuilder()
                                .setCondition(Condition.newBuilder().setThreshold(condition)))
                        .build());
    }

    private Process launch() throws IOException {
        File log = logs.resolve("service" + started.size() + ".log").toFile();
        Process process = AlertProcess.start(database, grpcPort, sentimentPort, receiverPort, log);
        started.add(process);
        return process;
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void publish(int count) {
        for (int i = 0; i < count; i++) {
            sentiment.publish(SomeAnalyses.badNews("entities/killed"));
        }
    }

    private Endpoint endpoint() {
        return endpoints.createEndpoint(CreateEndpointRequest.newBuilder()
                .setEndpoint(Endpoint.newBuilder().setUri("http://127.0.0.1:" + receiverPort + "/hook"))
                .build());
    }

    private void subscribe(Endpoint endpoint) {
        subscribe(endpoint, Grouping.getDefaultInstance());
    }

    private void subscribe(Endpoint endpoint, Grouping grouping) {
        Policy.Builder policy = Policy.newBuilder().setCooldown(com.google.protobuf.Duration.getDefaultInstance());
        if (grouping.getBy() != Grouping.By.BY_UNSPECIFIED) {
            policy.setGrouping(grouping);
        }
        SubscriptionServiceGrpc.newBlockingStub(channel)
                .createSubscription(CreateSubscriptionRequest.newBuilder()
                        .setSubscriptionId(SUBSCRIPTION)
                        .setSubscription(Subscription.newBuilder()
                                .addEndpoints(endpoint.getName())
                                .setPolicy(policy)
                                .setCondition(Condition.newBuilder()
                                        .setArticle(
                                                ArticleCondition.newBuilder().setExpression("sentiment.score < 0.0"))))
                        .build());
    }

    private List<Delivery> deliveries(Endpoint endpoint) {
        return endpoints
                .listDeliveries(ListDeliveriesRequest.newBuilder()
                        .setParent(endpoint.getName())
                        .setPageSize(500)
                        .build())
                .getDeliveriesList();
    }

    private List<Alert> alertsOf(String subscription) {
        return alerts().stream()
                .filter(alert -> alert.getSubscription().equals(subscription))
                .toList();
    }

    private List<Alert> alerts() {
        return AlertServiceGrpc.newBlockingStub(channel)
                .withWaitForReady()
                .listAlerts(ListAlertsRequest.newBuilder().setPageSize(500).build())
                .getAlertsList();
    }
}
