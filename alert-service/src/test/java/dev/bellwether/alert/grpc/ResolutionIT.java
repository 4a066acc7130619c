package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Duration;
import com.standardwebhooks.Webhook;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertChange;
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
import dev.bellwether.api.alert.v1.ResolveAlertRequest;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.ThresholdCondition;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.api.alert.v1.Window;
import dev.bellwether.testkit.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.grpc.Context;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That alerts are over, told to whoever got them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class ResolutionIT {

    private static final java.time.Duration PATIENCE = java.time.Duration.ofSeconds(30);
    private static final String OPENED = "dev.bellwether.alert.v1.opened";
    private static final String RESOLVED = "dev.bellwether.alert.v1.resolved";

    @GrpcClient("self")
    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    @GrpcClient("self")
    AlertServiceGrpc.AlertServiceBlockingStub alerts;

    @GrpcClient("self")
    EndpointServiceGrpc.EndpointServiceBlockingStub endpoints;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = SurroundingsResource.SENTIMENT_PORT)
    int sentimentPort;

    @ConfigProperty(name = SurroundingsResource.RECEIVER_PORT)
    int receiverPort;

    private final String entity = "entities/test-" + UUID.randomUUID();
    private final String path = "/" + UUID.randomUUID();
    private FakeSentiment sentiment;
    private Receiver receiver;
    private WindowNews news;
    private Instant begin = Instant.EPOCH;

    @BeforeEach
    void start() throws IOException {
        sentiment = new FakeSentiment(sentimentPort);
        receiver = new Receiver(receiverPort);
        news = new WindowNews(sentiment, database);
        begin = news.nextBeginning();
    }

    @AfterEach
    void stop() {
        sentiment.stop();
        receiver.stop();
    }

    @Test
    void conditionThatHoldsNoMore_isToldOnceToEveryEndpointUnderAnIdOfItsOwn() {
        List<Endpoint> hooks = List.of(endpoint("/one"), endpoint("/two"));
        subscribe(twoStories(), Policy.newBuilder(), hooks);
        String token = token();
        twoNews();
        hooks.forEach(
                hook -> await().atMost(PATIENCE).until(() -> messages(hook).size() == 1));

        news.publish(WindowNews.of("entities/other", begin.plusSeconds(3 * 3_600)));

        hooks.forEach(
                hook -> await().atMost(PATIENCE).until(() -> messages(hook).size() == 2));
        Alert alert = listed().get(0);
        for (Endpoint hook : hooks) {
            List<Receiver.Received> messages = messages(hook);
            assertThat(messages).extracting(Receiver.Received::id).doesNotHaveDuplicates();
            messages.forEach(message -> assertThatCode(
                            () -> new Webhook(hook.getSecret()).verify(message.body(), message.headers()))
                    .doesNotThrowAnyException());
            JsonNode event = read(messages.get(1));
            assertThat(event.get("type").asText()).isEqualTo(RESOLVED);
            assertThat(event.get("id").asText())
                    .isEqualTo(read(messages.get(0)).get("id").asText() + "/resolved");
            assertThat(event.get("subject").asText()).isEqualTo(alert.getName());
            assertThat(event.get("data").get("state").asText()).isEqualTo("STATE_RESOLVED");
            assertThat(event.get("data").get("resolveTime").asText())
                    .isEqualTo(WindowNews.instant(alert.getResolveTime()).toString());
            assertThat(events(hook)).containsExactly(Delivery.Event.EVENT_OPENED, Delivery.Event.EVENT_RESOLVED);
        }
        assertThat(changes(token, 2)).extracting(AlertChange::getResolved).containsExactly(false, true);

        int listings = sentiment.listings();
        sentiment.beginNewEpoch();
        await().atMost(PATIENCE).until(() -> sentiment.listings() > listings);
        news.publish(WindowNews.of("entities/other", begin.plusSeconds(4 * 3_600)));

        assertThat(events(hooks.get(0))).hasSize(2);
    }

    @Test
    void endpointThatIsDown_getsBothLaterUnderTheIdsOfTheFirstAttempts() {
        Endpoint hook = endpoint("/down");
        receiver.answer(path + "/down", 503);
        subscribe(twoStories(), Policy.newBuilder(), List.of(hook));
        twoNews();
        await().atMost(PATIENCE).until(() -> !messages(hook).isEmpty());

        news.publish(WindowNews.of("entities/other", begin.plusSeconds(3 * 3_600)));
        assertThat(listed()).extracting(Alert::getState).containsExactly(Alert.State.STATE_RESOLVED);
        receiver.answer(path + "/down", 204);

        await().atMost(PATIENCE)
                .until(() -> messages(hook).stream()
                                .map(message -> read(message).get("type").asText())
                                .anyMatch(RESOLVED::equals)
                        && deliveries(hook).stream()
                                .allMatch(delivery -> delivery.getState() == Delivery.State.STATE_DELIVERED));
        List<String> opened = idsOf(hook, OPENED);
        List<String> resolved = idsOf(hook, RESOLVED);
        assertThat(opened).hasSizeGreaterThan(1).containsOnly(opened.get(0));
        assertThat(resolved).containsOnly(resolved.get(0)).doesNotContain(opened.get(0));
    }

    /** The webhook-ids of what came, by its type. */
    private List<String> idsOf(Endpoint hook, String type) {
        return messages(hook).stream()
                .filter(message -> read(message).get("type").asText().equals(type))
                .map(Receiver.Received::id)
                .toList();
    }

    @Test
    void alertThatAPersonResolves_isToldToItsEndpointsToo() {
        Endpoint hook = endpoint("/person");
        subscribe(
                Condition.newBuilder()
                        .setArticle(ArticleCondition.newBuilder().setExpression("entity.id == \"" + entity + "\"")),
                Policy.newBuilder(),
                List.of(hook));
        news.publish(WindowNews.of(entity, begin));
        await().atMost(PATIENCE).until(() -> messages(hook).size() == 1);

        alerts.resolveAlert(ResolveAlertRequest.newBuilder()
                .setName(listed().get(0).getName())
                .setAuthor("M. Ito")
                .build());

        await().atMost(PATIENCE).until(() -> messages(hook).size() == 2);
        JsonNode event = read(messages(hook).get(1));
        assertThat(event.get("type").asText()).isEqualTo(RESOLVED);
        assertThat(event.get("data").get("resolvedBy").asText()).isEqualTo("M. Ito");
        assertThat(events(hook)).containsExactly(Delivery.Event.EVENT_OPENED, Delivery.Event.EVENT_RESOLVED);
    }

    @Test
    void alertOfADigest_isToldAsOverToWhomTheDigestWasTold() {
        Endpoint hook = endpoint("/digest");
        subscribe(
                twoStories(),
                Policy.newBuilder()
                        .setGrouping(Grouping.newBuilder()
                                .setBy(Grouping.By.BY_ENTITY)
                                .setWait(seconds(10))),
                List.of(hook));
        twoNews();
        sentiment.publishAt(
                WindowNews.of("entities/other", begin.plusSeconds(700)).build(), begin.plusSeconds(760));
        await().atMost(PATIENCE).until(() -> messages(hook).size() == 1);
        assertThat(read(messages(hook).get(0)).get("type").asText()).isEqualTo("dev.bellwether.alert.v1.digest");

        news.publish(WindowNews.of("entities/other", begin.plusSeconds(3 * 3_600)));

        await().atMost(PATIENCE).until(() -> messages(hook).size() == 2);
        assertThat(read(messages(hook).get(1)).get("type").asText()).isEqualTo(RESOLVED);
        assertThat(read(messages(hook).get(1)).get("subject").asText())
                .isEqualTo(listed().get(0).getName());
    }

    private void twoNews() {
        news.publish(WindowNews.of(entity, begin));
        news.publish(WindowNews.of(entity, begin.plusSeconds(600)));
    }

    private Condition.Builder twoStories() {
        return Condition.newBuilder()
                .setThreshold(ThresholdCondition.newBuilder()
                        .setWindow(Window.newBuilder().setEntity(entity).setLength(seconds(3_600)))
                        .setMetric(Metric.METRIC_STORIES)
                        .setComparison(Comparison.COMPARISON_AT_LEAST)
                        .setValue(2));
    }

    private void subscribe(Condition.Builder condition, Policy.Builder policy, List<Endpoint> hooks) {
        subscriptions.createSubscription(CreateSubscriptionRequest.newBuilder()
                .setSubscription(Subscription.newBuilder()
                        .setCondition(condition)
                        .setPolicy(policy)
                        .addAllEndpoints(hooks.stream().map(Endpoint::getName).toList()))
                .build());
    }

    private Endpoint endpoint(String name) {
        return endpoints.createEndpoint(CreateEndpointRequest.newBuilder()
                .setEndpoint(Endpoint.newBuilder()
                        .setUri("http://127.0.0.1:" + receiverPort + path + name)
                        .setDisplayName(name))
                .build());
    }

    private List<Receiver.Received> messages(Endpoint hook) {
        return receiver.at(path + hook.getDisplayName());
    }

    private static JsonNode read(Receiver.Received message) {
        try {
            return new ObjectMapper().readTree(message.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Delivery> deliveries(Endpoint hook) {
        return endpoints
                .listDeliveries(ListDeliveriesRequest.newBuilder()
                        .setParent(hook.getName())
                        .build())
                .getDeliveriesList();
    }

    /** In the order in which they were told. */
    private List<Delivery.Event> events(Endpoint hook) {
        return deliveries(hook).stream()
                .sorted(Comparator.comparingLong(Delivery::getSequence))
                .map(Delivery::getEvent)
                .toList();
    }

    private List<Alert> listed() {
        return alerts.listAlerts(ListAlertsRequest.newBuilder()
                        .setFilter("entity == \"" + entity + "\"")
                        .build())
                .getAlertsList();
    }

    private String token() {
        return alerts.listAlerts(ListAlertsRequest.getDefaultInstance()).getResumeToken();
    }

    private List<AlertChange> changes(String token, int count) {
        List<AlertChange> changes = new ArrayList<>();
        Context.CancellableContext call = Context.current().withCancellation();
        call.run(() -> {
            Iterator<WatchAlertsResponse> messages = alerts.watchAlerts(WatchAlertsRequest.newBuilder()
                    .setResumeToken(token)
                    .setFilter("entity == \"" + entity + "\"")
                    .build());
            while (changes.size() < count) {
                changes.addAll(messages.next().getChangesList());
            }
        });
        call.cancel(null);
        return changes;
    }

    private static Duration seconds(long seconds) {
        return Duration.newBuilder().setSeconds(seconds).build();
    }
}
