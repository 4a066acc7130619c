package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertChange;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.Match;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.testkit.PostgresResource;
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

/** Everyone who was told of a retracted text is told that it was, once; who was not, is not. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class RetractionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String REASON = "It was never said.";

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
    private String subscription = "";
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
    void retraction_isToldToEveryEndpointThatGotTheAlertOnceUnderAnIdOfItsOwn() {
        Endpoint one = endpoint("/one");
        Endpoint two = endpoint("/two");
        subscribe(List.of(one.getName(), two.getName()));
        Analysis analysis = SomeAnalyses.badNews(entity);
        sentiment.publish(analysis);
        await().atMost(PATIENCE).until(() -> isDelivered(one, 1) && isDelivered(two, 1));
        Alert before = awaitAlerts(1).get(0);
        String start = now();

        retract(analysis);
        await().atMost(PATIENCE).until(() -> isDelivered(one, 2) && isDelivered(two, 2));
        sentiment.beginNewEpoch();
        marker();

        Alert after = get(before);
        assertThat(after.getArticleRetractReason()).isEqualTo(REASON);
        assertThat(after.toBuilder()
                        .clearArticleRetractReason()
                        .clearArticleRetractTime()
                        .build())
                .isEqualTo(before);
        assertThat(nextChanges(start, 1)).extracting(AlertChange::getChanged).containsExactly(after);
        for (String path : List.of("/one", "/two")) {
            assertThat(receiver.at(path)).extracting(Receiver.Received::id).doesNotHaveDuplicates();
            assertThat(receiver.at(path).stream()
                            .map(Receiver.Received::body)
                            .filter(body -> body.contains("dev.bellwether.alert.v1.retracted")))
                    .singleElement()
                    .satisfies(body -> assertThat(body).contains(REASON, before.getName()));
        }
        assertThat(deliveries(one)).extracting(Delivery::getEvent).containsOnlyOnce(Delivery.Event.EVENT_RETRACTED);
    }

    @Test
    void retraction_beforeTheAlertWasSent_holdsItBack() {
        receiver.stop();
        Endpoint endpoint = endpoint("/down");
        subscribe(List.of(endpoint.getName()));
        Analysis analysis = SomeAnalyses.badNews(entity);
        Analysis late = SomeAnalyses.badNews(entity).toBuilder()
                .setArticleRetractTime(time())
                .setArticleRetractReason(REASON)
                .build();
        sentiment.publish(analysis);
        awaitAlerts(1);

        retract(analysis);
        sentiment.publish(late);
        marker();

        assertThat(deliveries(endpoint))
                .filteredOn(delivery -> delivery.getEvent() == Delivery.Event.EVENT_OPENED)
                .anySatisfy(delivery -> {
                    assertThat(delivery.getState()).isEqualTo(Delivery.State.STATE_DEAD);
                    assertThat(delivery.getLastResult()).isEqualTo("the article was retracted");
                });
        assertThat(explained(late).getVerdictsList()).singleElement().satisfies(verdict -> {
            assertThat(verdict.getStage()).isEqualTo(Match.Stage.STAGE_RETRACTION);
            assertThat(verdict.getOutcome()).isEqualTo(Match.Outcome.OUTCOME_RETRACTED);
        });
        assertThat(listed()).noneMatch(alert -> alert.getAnalysis().equals(late.getName()));
    }

    @Test
    void correction_isNotNotifiedAndShownInTheAlert() {
        Endpoint endpoint = endpoint("/corrected");
        subscribe(List.of(endpoint.getName()));
        Analysis analysis = SomeAnalyses.badNews(entity);
        sentiment.publish(analysis);
        Alert before = awaitAlerts(1).get(0);
        await().atMost(PATIENCE).until(() -> isDelivered(endpoint, 1));
        String start = now();
        Analysis.Builder corrected = SomeAnalyses.badNews(entity).toBuilder().setSupersedes(analysis.getName());
        corrected.setArticle(analysis.getArticle().toBuilder().setRevision(2));

        sentiment.publish(corrected.build());
        Alert after = nextChanges(start, 1).get(0).getChanged();

        assertThat(after)
                .isEqualTo(
                        before.toBuilder().setSupersededBy(corrected.getName()).build());
        assertThat(explained(corrected.build()).getVerdictsList())
                .last()
                .satisfies(verdict -> assertThat(verdict.getOutcome()).isEqualTo(Match.Outcome.OUTCOME_REVISION));
        assertThat(receiver.at("/corrected")).hasSize(1);
    }

    @Test
    void retraction_ofAnEarlierText_leavesTheAlertOfALaterOne() {
        subscribe(List.of(), true);
        Analysis first = SomeAnalyses.badNews(entity);
        Analysis.Builder later = SomeAnalyses.badNews(entity).toBuilder();
        later.setArticle(first.getArticle().toBuilder().setRevision(3));
        sentiment.publish(later.build());
        awaitAlerts(1);

        retract(first);
        marker();

        assertThat(listed()).noneMatch(Alert::hasArticleRetractTime);
    }

    @Test
    void followerThatWasAway_marksWhatItListsAsRetracted() {
        subscribe(List.of());
        Analysis known = SomeAnalyses.badNews(entity);
        sentiment.publish(known);
        awaitAlerts(1);

        Analysis unknown = SomeAnalyses.badNews(entity);
        sentiment.listRetracted(known, time(), REASON);
        sentiment.listRetracted(unknown, time(), REASON);
        sentiment.beginNewEpoch();

        await().atMost(PATIENCE)
                .until(() ->
                        listed().stream().filter(Alert::hasArticleRetractTime).count() == 1);
        assertThat(explained(unknown).getVerdictsList())
                .last()
                .satisfies(verdict -> assertThat(verdict.getOutcome()).isEqualTo(Match.Outcome.OUTCOME_RETRACTED));
    }

    private void retract(Analysis analysis) {
        sentiment.retract(analysis.getArticle(), time(), REASON);
    }

    /** Waits until all that was told before is applied. */
    private void marker() {
        int before = listed().size();
        sentiment.publish(SomeAnalyses.badNews(entity));
        awaitAlerts(before + 1);
    }

    private static Timestamp time() {
        return Timestamp.newBuilder()
                .setSeconds(Instant.now().getEpochSecond() + 1)
                .build();
    }

    private Endpoint endpoint(String path) {
        return endpoints.createEndpoint(CreateEndpointRequest.newBuilder()
                .setEndpoint(Endpoint.newBuilder().setUri("http://127.0.0.1:" + receiverPort + path))
                .build());
    }

    private void subscribe(List<String> hooks) {
        subscribe(hooks, false);
    }

    private void subscribe(List<String> hooks, boolean revisions) {
        subscription = subscriptions
                .createSubscription(CreateSubscriptionRequest.newBuilder()
                        .setSubscription(Subscription.newBuilder()
                                .setCondition(Condition.newBuilder()
                                        .setArticle(ArticleCondition.newBuilder()
                                                .setExpression("entity.id == \"" + entity + "\"")))
                                .setPolicy(Policy.newBuilder()
                                        .setRevisions(revisions)
                                        .setCooldown(com.google.protobuf.Duration.getDefaultInstance()))
                                .addAllEndpoints(hooks))
                        .build())
                .getName();
    }

    private List<Alert> listed() {
        return alerts.listAlerts(
                        ListAlertsRequest.newBuilder().setFilter(filter()).build())
                .getAlertsList();
    }

    private String filter() {
        return "entity == \"" + entity + "\" && subscription == \"" + subscription + "\"";
    }

    private List<Alert> awaitAlerts(int count) {
        return await().atMost(PATIENCE).until(this::listed, found -> found.size() == count);
    }

    private Alert get(Alert alert) {
        return listed().stream()
                .filter(one -> one.getName().equals(alert.getName()))
                .findFirst()
                .orElseThrow();
    }

    private String now() {
        return alerts.listAlerts(ListAlertsRequest.newBuilder().setPageSize(1).build())
                .getResumeToken();
    }

    private List<AlertChange> nextChanges(String token, int count) {
        Iterator<WatchAlertsResponse> watch = alerts.watchAlerts(WatchAlertsRequest.newBuilder()
                .setResumeToken(token)
                .setFilter(filter())
                .build());
        List<AlertChange> changes = new ArrayList<>();
        while (changes.size() < count) {
            changes.addAll(watch.next().getChangesList());
        }
        return changes.subList(0, count);
    }

    private boolean isDelivered(Endpoint endpoint, int count) {
        List<Delivery> all = deliveries(endpoint);
        return all.size() == count
                && all.stream().allMatch(delivery -> delivery.getState() == Delivery.State.STATE_DELIVERED);
    }

    private List<Delivery> deliveries(Endpoint endpoint) {
        return endpoints
                .listDeliveries(ListDeliveriesRequest.newBuilder()
                        .setParent(endpoint.getName())
                        .build())
                .getDeliveriesList();
    }

    private Match explained(Analysis analysis) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> subscriptions
                                .explainMatch(ExplainMatchRequest.newBuilder()
                                        .setSubscription(subscription)
                                        .setArticle(analysis.getArticle().getName())
                                        .build())
                                .getMatches(0),
                        match -> match.getAnalysis().equals(analysis.getName()));
    }
}
