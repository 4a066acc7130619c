package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.GetAlertRequest;
import dev.bellwether.api.alert.v1.GetEndpointRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.Match;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.UpdateSubscriptionRequest;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.Context;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole service: analyses in at one end, alerts on the stream and at a receiver out at the other. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class AlertPipelineIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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

    private FakeSentiment sentiment;
    private Receiver receiver;
    private final String entity = "entities/test-" + UUID.randomUUID();

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
    void badNews_isToldOnceOnTheStreamWithItsReasonsAndEvidence() {
        Subscription subscription = subscribe("sentiment.score <= -0.2 && phrase(\"going concern\")", List.of());
        Analysis analysis = SomeAnalyses.badNews(entity);

        sentiment.publish(analysis);

        Alert alert = firstAlert();
        assertThat(alert.getSubscription()).isEqualTo(subscription.getName());
        assertThat(alert.getSeverity()).isEqualTo(Alert.Severity.SEVERITY_WARNING);
        assertThat(alert.getSequence()).isEqualTo(1);
        assertThat(alert.getArticle()).isEqualTo(analysis.getArticle().getName());
        assertThat(alert.getEntity()).isEqualTo(analysis.getEntities(0));
        assertThat(alert.getReasonsList())
                .contains(Alert.Reason.newBuilder()
                        .setExpression("sentiment.score")
                        .setValue("-0.62")
                        .build());
        assertThat(alerts.getAlert(
                        GetAlertRequest.newBuilder().setName(alert.getName()).build()))
                .isEqualTo(alert);
        assertThat(listed()).containsExactly(alert);
    }

    @Test
    void oldAndUndatedNews_isKeptWithTheStageThatStoppedIt() {
        Subscription subscription = subscribe("sentiment.score <= -0.2", List.of());
        Analysis stale = SomeAnalyses.of(
                entity,
                -0.6,
                SomeAnalyses.publishedOnDayBefore(Instant.now().minus(Duration.ofDays(276))),
                "stories/" + UUID.randomUUID());
        Analysis undated = stale.toBuilder()
                .setName("analyses/" + UUID.randomUUID())
                .setArticle(stale.getArticle().toBuilder()
                        .setName("articles/" + UUID.randomUUID())
                        .clearPublishTime())
                .build();

        sentiment.publish(stale);
        sentiment.publish(undated);

        assertThat(explained(subscription, stale).getVerdictsList()).last().satisfies(verdict -> {
            assertThat(verdict.getOutcome()).isEqualTo(Match.Outcome.OUTCOME_STALE);
            assertThat(verdict.getDetail()).isEqualTo("published 276 d before, at most 24 h is allowed");
        });
        assertThat(explained(subscription, undated).getVerdictsList())
                .last()
                .satisfies(verdict -> assertThat(verdict.getOutcome()).isEqualTo(Match.Outcome.OUTCOME_TIME_UNKNOWN));
        assertThat(listed()).isEmpty();
    }

    @Test
    void copyOfATold_isExplainedAsADuplicateAndAConditionThatFailsByItsValues() {
        Subscription subscription = subscribe("sentiment.score <= -0.2", List.of());
        Analysis first = SomeAnalyses.badNews(entity);
        Analysis copy = SomeAnalyses.badNews(entity).toBuilder()
                .setArticle(SomeAnalyses.badNews(entity).getArticle().toBuilder()
                        .setStory(first.getArticle().getStory()))
                .build();
        Analysis good = SomeAnalyses.of(entity, 0.5, first.getArticle().getPublishTime(), "stories/good");

        sentiment.publish(first);
        sentiment.publish(copy);
        sentiment.publish(good);

        Match told = explained(subscription, first);
        assertThat(told.getAlert()).isEqualTo(firstAlert().getName());
        assertThat(told.getVerdictsList()).last().satisfies(verdict -> {
            assertThat(verdict.getStage()).isEqualTo(Match.Stage.STAGE_DELIVERY);
            assertThat(verdict.getOutcome()).isEqualTo(Match.Outcome.OUTCOME_NOTIFIED);
        });
        assertThat(explained(subscription, copy).getVerdictsList())
                .last()
                .satisfies(
                        verdict -> assertThat(verdict.getOutcome()).isEqualTo(Match.Outcome.OUTCOME_DUPLICATE_STORY));
        Match failed = explained(subscription, good);
        assertThat(failed.getHeld()).isFalse();
        assertThat(failed.getVerdictsList()).isEmpty();
        assertThat(failed.getReasonsList())
                .contains(Alert.Reason.newBuilder()
                        .setExpression("sentiment.score")
                        .setValue("0.5")
                        .build());
    }

    @Test
    void sameLogListedAgain_tellsNothingTwiceAndLosesNothing() {
        subscribe("sentiment.score <= -0.2", List.of());
        List<Analysis> published = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            published.add(SomeAnalyses.badNews(entity));
        }
        published.forEach(sentiment::publish);
        await().atMost(PATIENCE).until(() -> listed().size() == 5);

        int listings = sentiment.listings();
        sentiment.beginNewEpoch();
        await().atMost(PATIENCE).until(() -> sentiment.listings() > listings);
        sentiment.publish(SomeAnalyses.badNews(entity));

        await().atMost(PATIENCE).until(() -> listed().size() >= 6);
        assertThat(listed()).extracting(Alert::getSequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void changeOfASubscription_appliesToWhatIsPublishedAfterItReturned() {
        Subscription subscription = subscribe("sentiment.score <= -0.9", List.of());
        Analysis before = SomeAnalyses.badNews(entity);
        sentiment.publish(before);
        // Decided before the change: after it, it would fire, and the cooldown would hide the next.
        assertThat(explained(subscription, before).getHeld()).isFalse();
        Subscription changed = subscriptions.updateSubscription(UpdateSubscriptionRequest.newBuilder()
                .setSubscription(subscription.toBuilder().setCondition(condition("sentiment.score <= -0.2")))
                .build());

        Analysis after = SomeAnalyses.badNews(entity);
        sentiment.publish(after);

        await().atMost(PATIENCE).until(() -> !listed().isEmpty());
        assertThat(listed())
                .filteredOn(
                        alert -> alert.getArticle().equals(after.getArticle().getName()))
                .singleElement()
                .satisfies(alert -> assertThat(alert.getSubscriptionRevision()).isEqualTo(changed.getRevision()));
    }

    @Test
    void alert_isPostedAsASignedCloudEventUnderTwentyKilobytes() throws Exception {
        Endpoint endpoint = endpoint("/hook-" + UUID.randomUUID());
        subscribe("sentiment.score <= -0.2", List.of(endpoint.getName()));

        sentiment.publish(SomeAnalyses.badNews(entity));

        Receiver.Received message = received(endpoint, 1).get(0);
        new Webhook(endpoint.getSecret()).verify(message.body(), message.headers());
        assertThat(message.headers().firstValue("content-type")).hasValue("application/cloudevents+json");
        assertThat(message.body().length()).isLessThan(20_000);
        JsonNode event = new ObjectMapper().readTree(message.body());
        Alert alert = firstAlert();
        assertThat(event.get("specversion").asText()).isEqualTo("1.0");
        assertThat(event.get("type").asText()).isEqualTo("dev.bellwether.alert.v1.opened");
        assertThat(event.get("subject").asText()).isEqualTo(alert.getName());
        assertThat(event.get("data").get("name").asText()).isEqualTo(alert.getName());
        assertThat(event.get("data").get("entity").get("evidence"))
                .hasSize(alert.getEntity().getEvidenceCount());
        assertThat(event.get("sequence").asText()).isEqualTo("0000000000000000001");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(delivery(endpoint)).satisfies(delivery -> {
                    assertThat(delivery.getState()).isEqualTo(Delivery.State.STATE_DELIVERED);
                    assertThat(delivery.getWebhookId()).isEqualTo(message.id());
                    assertThat(delivery.getAttempts()).isEqualTo(1);
                    assertThat(delivery.hasNextAttemptTime()).isFalse();
                }));
    }

    @Test
    void endpointThatIsDown_getsTheSameIdWithAValidSignatureWhenItIsBack() throws Exception {
        String path = "/down-" + UUID.randomUUID();
        Endpoint endpoint = endpoint(path);
        receiver.answer(path, 503);
        subscribe("sentiment.score <= -0.2", List.of(endpoint.getName()));

        sentiment.publish(SomeAnalyses.badNews(entity));
        received(endpoint, 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(delivery(endpoint)).satisfies(delivery -> {
                    assertThat(delivery.getState()).isEqualTo(Delivery.State.STATE_PENDING);
                    assertThat(delivery.getLastResult()).isEqualTo("HTTP 503");
                    assertThat(delivery.hasNextAttemptTime()).isTrue();
                }));
        receiver.answer(path, 204);

        List<Receiver.Received> messages = received(endpoint, 2);
        assertThat(messages)
                .extracting(Receiver.Received::id)
                .containsOnly(messages.get(0).id());
        for (Receiver.Received message : messages) {
            new Webhook(endpoint.getSecret()).verify(message.body(), message.headers());
        }
        await().atMost(PATIENCE).until(() -> delivery(endpoint).getState() == Delivery.State.STATE_DELIVERED);
    }

    @Test
    void redirect_isNotFollowedAndCountsAsAFailure() {
        String path = "/moved-" + UUID.randomUUID();
        Endpoint endpoint = endpoint(path);
        receiver.answer(path, 302);
        subscribe("sentiment.score <= -0.2", List.of(endpoint.getName()));

        sentiment.publish(SomeAnalyses.badNews(entity));

        await().atMost(PATIENCE).until(() -> delivery(endpoint).getLastResult().equals("HTTP 302"));
        assertThat(delivery(endpoint).getState()).isEqualTo(Delivery.State.STATE_PENDING);
        assertThat(receiver.at("/elsewhere")).isEmpty();
    }

    @Test
    void endpointThatIsGone_isMarkedAndSentToNoMore() {
        String path = "/gone-" + UUID.randomUUID();
        Endpoint endpoint = endpoint(path);
        receiver.answer(path, 410);
        subscribe("sentiment.score <= -0.2", List.of(endpoint.getName()));

        sentiment.publish(SomeAnalyses.badNews(entity));
        await().atMost(PATIENCE)
                .until(() -> endpoints
                                .getEndpoint(GetEndpointRequest.newBuilder()
                                        .setName(endpoint.getName())
                                        .build())
                                .getState()
                        == Endpoint.State.STATE_GONE);
        sentiment.publish(SomeAnalyses.badNews(entity));

        await().atMost(PATIENCE).until(() -> listed().size() == 2);
        assertThat(delivery(endpoint).getState()).isEqualTo(Delivery.State.STATE_DEAD);
        assertThat(received(endpoint, 1)).hasSize(1);
    }

    @Test
    void watch_fromAListing_tellsOnlyWhatCameAfterIt() {
        subscribe("sentiment.score <= -0.2", List.of());
        sentiment.publish(SomeAnalyses.badNews(entity));
        firstAlert();
        String token = alerts.listAlerts(ListAlertsRequest.getDefaultInstance()).getResumeToken();

        sentiment.publish(SomeAnalyses.badNews(entity));

        Context.CancellableContext call = Context.current().withCancellation();
        call.run(() -> {
            Iterator<WatchAlertsResponse> watch = alerts.watchAlerts(WatchAlertsRequest.newBuilder()
                    .setResumeToken(token)
                    .setFilter("entity == \"" + entity + "\"")
                    .build());
            WatchAlertsResponse message = watch.next();
            while (message.getChangesCount() == 0) {
                message = watch.next();
            }
            assertThat(message.getChanges(0).getOpened().getSequence()).isEqualTo(2);
        });
        call.cancel(null);
    }

    private Subscription subscribe(String expression, List<String> hooks) {
        return subscriptions.createSubscription(CreateSubscriptionRequest.newBuilder()
                .setSubscription(Subscription.newBuilder()
                        .setDisplayName("Test")
                        .setCondition(condition(expression))
                        .setPolicy(dev.bellwether.api.alert.v1.Policy.newBuilder()
                                .setCooldown(com.google.protobuf.Duration.getDefaultInstance()))
                        .addAllEndpoints(hooks))
                .build());
    }

    private Condition condition(String expression) {
        return Condition.newBuilder()
                .setArticle(ArticleCondition.newBuilder()
                        .setExpression("entity.id == \"" + entity + "\" && " + expression)
                        .setCritical("sentiment.score < -0.9")
                        .setWarning("sentiment.score < -0.5"))
                .build();
    }

    private Endpoint endpoint(String path) {
        return endpoints.createEndpoint(CreateEndpointRequest.newBuilder()
                .setEndpoint(Endpoint.newBuilder().setUri("http://127.0.0.1:" + receiverPort + path))
                .build());
    }

    /** Of this test's entity, oldest first. */
    private List<Alert> listed() {
        return alerts
                .listAlerts(ListAlertsRequest.newBuilder()
                        .setFilter("entity == \"" + entity + "\"")
                        .setOrderBy("create_time")
                        .build())
                .getAlertsList()
                .stream()
                .sorted((a, b) -> Long.compare(a.getSequence(), b.getSequence()))
                .toList();
    }

    private Alert firstAlert() {
        await().atMost(PATIENCE).until(() -> !listed().isEmpty());
        return listed().get(0);
    }

    private Match explained(Subscription subscription, Analysis analysis) {
        ExplainMatchRequest request = ExplainMatchRequest.newBuilder()
                .setSubscription(subscription.getName())
                .setArticle(analysis.getArticle().getName())
                .build();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> subscriptions.explainMatch(request).getMatchesCount() == 1);
        return subscriptions.explainMatch(request).getMatches(0);
    }

    private List<Receiver.Received> received(Endpoint endpoint, int count) {
        String path = endpoint.getUri().substring(endpoint.getUri().lastIndexOf('/'));
        await().atMost(PATIENCE).until(() -> receiver.at(path).size() >= count);
        return receiver.at(path);
    }

    private Delivery delivery(Endpoint endpoint) {
        List<Delivery> all = endpoints
                .listDeliveries(ListDeliveriesRequest.newBuilder()
                        .setParent(endpoint.getName())
                        .build())
                .getDeliveriesList();
        return all.isEmpty() ? Delivery.getDefaultInstance() : all.get(0);
    }
}
