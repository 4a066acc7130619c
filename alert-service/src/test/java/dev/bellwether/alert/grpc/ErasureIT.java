package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertChange;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.DeleteSubscriptionRequest;
import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.ListSubscriptionsRequest;
import dev.bellwether.api.alert.v1.ListSubscriptionsResponse;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.testkit.DatabaseSearch;
import dev.bellwether.testkit.Postgres;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was erased upstream is erased here: alerts stay, what they said of the article does not. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Timestamp ERASED =
            Timestamp.newBuilder().setSeconds(1_790_000_100).build();

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

    @ConfigProperty(name = "bellwether.database.url")
    String url;

    @ConfigProperty(name = "bellwether.database.user")
    String user;

    @ConfigProperty(name = "bellwether.database.password")
    String password;

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
    void erasure_leavesTheTextInNoColumnAndTheAlertInItsPlace() throws SQLException {
        String canary = canary();
        String control = canary();
        subscribe(List.of());
        Analysis kept = badNews(control);
        Analysis analysis = badNews(canary);
        sentiment.publish(kept);
        sentiment.publish(analysis);
        Alert before = awaitAlert(analysis);
        Alert other = awaitAlert(kept);
        List<String> columns = columnsWith(control);
        assertThat(columns)
                .contains(
                        "alert.entity_content",
                        "alert.reasons",
                        "alert.source",
                        "alert.title",
                        "alert.uri",
                        "analysis.content",
                        "subscription_match.reasons");

        sentiment.erase(analysis.getArticle(), ERASED);
        Alert after = awaitErasure(analysis);

        assertThat(columnsWith(canary)).isEmpty();
        assertThat(columnsWith(control)).isEqualTo(columns);
        assertThat(after)
                .isEqualTo(before.toBuilder()
                        .clearTitle()
                        .clearSource()
                        .clearUri()
                        .clearReasons()
                        .setEntity(EntitySentiment.newBuilder().setEntity(entity))
                        .setArticleDeleteTime(ERASED)
                        .build());
        assertThat(awaitAlert(kept)).isEqualTo(other);
        StatusRuntimeException unexplained = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> subscriptions.explainMatch(ExplainMatchRequest.newBuilder()
                        .setSubscription(subscription)
                        .setArticle(analysis.getArticle().getName())
                        .build()));
        assertThat(unexplained.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void erasure_keepsTheStoryTold() {
        subscribe(List.of());
        Analysis first = badNews(canary());
        sentiment.publish(first);
        awaitAlert(first);
        sentiment.erase(first.getArticle(), ERASED);
        awaitErasure(first);

        Analysis other = badNews(canary());
        sentiment.publish(badNews(canary()).toBuilder()
                .setArticle(badNews(canary()).getArticle().toBuilder()
                        .setStory(first.getArticle().getStory()))
                .build());
        sentiment.publish(other);
        awaitAlert(other);

        assertThat(listed()).extracting(Alert::getSequence).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void erasure_beforeTheAnalysisIsTold_letsNothingFire() throws SQLException {
        String canary = canary();
        subscribe(List.of());
        Analysis first = badNews(canary());
        sentiment.publish(first);
        awaitAlert(first);
        Analysis early = badNews(canary);
        Analysis marker = badNews(canary());

        sentiment.erase(early.getArticle(), ERASED);
        sentiment.publish(early);
        sentiment.publish(marker);
        awaitAlert(marker);

        assertThat(listed())
                .extracting(Alert::getArticle)
                .containsExactlyInAnyOrder(
                        first.getArticle().getName(), marker.getArticle().getName());
        assertThat(columnsWith(canary)).isEmpty();
    }

    @Test
    void followerThatWasAway_erasesWhatItListsAsTombstones() throws SQLException {
        String canary = canary();
        subscribe(List.of());
        Analysis analysis = badNews(canary);
        sentiment.publish(analysis);
        awaitAlert(analysis);

        sentiment.eraseBeyondTheLog(analysis.getArticle(), ERASED);
        awaitErasure(analysis);

        assertThat(columnsWith(canary)).isEmpty();
        assertThat(listed()).singleElement().matches(Alert::hasArticleDeleteTime);
    }

    @Test
    void pendingDelivery_ofAnErasedArticle_endsWithoutBeingSent() throws SQLException {
        String path = "/down-" + UUID.randomUUID();
        receiver.answer(path, 503);
        Endpoint endpoint = endpoints.createEndpoint(CreateEndpointRequest.newBuilder()
                .setEndpoint(Endpoint.newBuilder().setUri("http://127.0.0.1:" + receiverPort + path))
                .build());
        subscribe(List.of(endpoint.getName()));
        Analysis analysis = badNews(canary());
        sentiment.publish(analysis);
        await().atMost(PATIENCE).until(() -> delivery(endpoint).getLastResult().equals("HTTP 503"));

        sentiment.erase(analysis.getArticle(), ERASED);
        awaitErasure(analysis);
        int sent = receiver.at(path).size();
        receiver.answer(path, 204);
        Analysis next = badNews(canary());
        sentiment.publish(next);
        await().atMost(PATIENCE).until(() -> delivery(endpoint).getState() == Delivery.State.STATE_DELIVERED);

        assertThat(deliveries(endpoint)).hasSize(2).last().satisfies(ended -> {
            assertThat(ended.getState()).isEqualTo(Delivery.State.STATE_DEAD);
            assertThat(ended.getLastResult()).isEqualTo("the article was erased");
            assertThat(ended.hasNextAttemptTime()).isFalse();
        });
        assertThat(receiver.at(path)).hasSize(sent + 1);
    }

    @Test
    void watch_fromBeforeTheAlert_tellsOnlyItsChangeWhateverTheFilter() {
        subscribe(List.of());
        String start = alerts.listAlerts(ListAlertsRequest.getDefaultInstance()).getResumeToken();
        Analysis analysis = badNews(canary());
        sentiment.publish(analysis);
        awaitAlert(analysis);
        sentiment.erase(analysis.getArticle(), ERASED);
        Alert erased = awaitErasure(analysis);
        Analysis marker = badNews(canary());
        sentiment.publish(marker);
        Alert opened = awaitAlert(marker);
        Iterator<WatchAlertsResponse> watch = alerts.watchAlerts(WatchAlertsRequest.newBuilder()
                .setResumeToken(start)
                .setFilter("title == \"" + opened.getTitle() + "\"")
                .build());

        List<AlertChange> told = new ArrayList<>();
        while (told.stream().noneMatch(AlertChange::hasOpened)) {
            watch.next().getChangesList().stream()
                    .filter(change -> subscription.equals(change.getOpened().getSubscription())
                            || subscription.equals(change.getChanged().getSubscription()))
                    .map(change -> change.toBuilder()
                            .clearChangeTime()
                            .clearTraceparent()
                            .build())
                    .forEach(told::add);
        }

        assertThat(told)
                .containsExactly(
                        AlertChange.newBuilder().setChanged(erased).build(),
                        AlertChange.newBuilder().setOpened(opened).build());
    }

    @Test
    void deletedSubscriptions_areListedOnlyWhenAskedAndTokensAreOfOneOfBoth() {
        Subscription deleted = subscribe(List.of());
        Subscription kept = subscribe(List.of());
        subscriptions.deleteSubscription(DeleteSubscriptionRequest.newBuilder()
                .setName(deleted.getName())
                .build());

        assertThat(listSubscriptions(false))
                .extracting(Subscription::getName)
                .contains(kept.getName())
                .doesNotContain(deleted.getName());
        assertThat(listSubscriptions(true))
                .filteredOn(one -> one.getName().equals(deleted.getName()))
                .singleElement()
                .matches(Subscription::hasDeleteTime);
        ListSubscriptionsRequest one =
                ListSubscriptionsRequest.newBuilder().setPageSize(1).build();
        String token = subscriptions
                .listSubscriptions(one.toBuilder().setShowDeleted(true).build())
                .getNextPageToken();
        StatusRuntimeException refused = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> subscriptions.listSubscriptions(
                        one.toBuilder().setPageToken(token).build()));
        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void database_refusesAnErasedAlertThatSaysSomething() throws SQLException {
        subscribe(List.of());
        Analysis analysis = badNews(canary());
        sentiment.publish(analysis);
        awaitAlert(analysis);

        try (Connection database = database();
                Statement statement = database.createStatement()) {
            for (String table : List.of("analysis", "subscription_match")) {
                assertThatThrownBy(() -> statement.executeUpdate("update " + table
                                + " set delete_time = now() where article = '"
                                + analysis.getArticle().getName() + "'"))
                        .hasMessageContaining(table + "_erased_tells_nothing");
            }
            assertThatThrownBy(() -> statement.executeUpdate("update alert set article_delete_time = now()"
                            + " where article = '" + analysis.getArticle().getName() + "'"))
                    .hasMessageContaining("alert_erased_tells_nothing");
        }
    }

    /** Bad news with a text in every field that takes one. */
    private Analysis badNews(String text) {
        Analysis.Builder analysis = SomeAnalyses.badNews(entity).toBuilder();
        analysis.getArticleBuilder()
                .setTitle("Northwind falls, says " + text)
                .setBody("So " + text + " wrote.")
                .addAuthors("Ann " + text)
                .setSource("source " + text)
                .setUri("https://example.com/" + text)
                .putLabels("desk", text);
        analysis.getEntitiesBuilder(0).getEvidenceBuilder(0).setQuote("Northwind falls, says " + text);
        return analysis.build();
    }

    private static String canary() {
        return "canary" + UUID.randomUUID().toString().replace("-", "");
    }

    private Subscription subscribe(List<String> hooks) {
        Subscription created = subscriptions.createSubscription(CreateSubscriptionRequest.newBuilder()
                .setSubscription(Subscription.newBuilder()
                        .setCondition(Condition.newBuilder()
                                .setArticle(ArticleCondition.newBuilder()
                                        .setExpression("entity.id == \"" + entity
                                                + "\" && article.title != \"\" && sentiment.score < -0.2")))
                        .setPolicy(Policy.newBuilder().setCooldown(com.google.protobuf.Duration.getDefaultInstance()))
                        .addAllEndpoints(hooks))
                .build());
        subscription = created.getName();
        return created;
    }

    /** Of this test's entity and last subscription: those of other tests may ask of any entity. */
    private List<Alert> listed() {
        return alerts.listAlerts(ListAlertsRequest.newBuilder()
                        .setFilter("entity == \"" + entity + "\" && subscription == \"" + subscription + "\"")
                        .build())
                .getAlertsList();
    }

    private Alert awaitAlert(Analysis analysis) {
        return await().atMost(PATIENCE)
                .until(() -> of(analysis), found -> !found.isEmpty())
                .get(0);
    }

    private Alert awaitErasure(Analysis analysis) {
        return await().atMost(PATIENCE)
                .until(
                        () -> of(analysis),
                        found -> !found.isEmpty() && found.get(0).hasArticleDeleteTime())
                .get(0);
    }

    private List<Alert> of(Analysis analysis) {
        return listed().stream()
                .filter(alert -> alert.getArticle().equals(analysis.getArticle().getName()))
                .toList();
    }

    private Delivery delivery(Endpoint endpoint) {
        List<Delivery> all = deliveries(endpoint);
        return all.isEmpty() ? Delivery.getDefaultInstance() : all.get(0);
    }

    /** Newest first. */
    private List<Delivery> deliveries(Endpoint endpoint) {
        return endpoints
                .listDeliveries(ListDeliveriesRequest.newBuilder()
                        .setParent(endpoint.getName())
                        .build())
                .getDeliveriesList();
    }

    private List<Subscription> listSubscriptions(boolean showDeleted) {
        List<Subscription> all = new ArrayList<>();
        String token = "";
        do {
            ListSubscriptionsResponse page = subscriptions.listSubscriptions(ListSubscriptionsRequest.newBuilder()
                    .setShowDeleted(showDeleted)
                    .setPageSize(3)
                    .setPageToken(token)
                    .build());
            all.addAll(page.getSubscriptionsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return all;
    }

    private Connection database() throws SQLException {
        return new Postgres.Database(url, user, password).connect();
    }

    private List<String> columnsWith(String text) throws SQLException {
        try (Connection database = database()) {
            return DatabaseSearch.columnsWith(database, text);
        }
    }
}
