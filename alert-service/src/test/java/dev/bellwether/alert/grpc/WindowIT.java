package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Timestamp;
import dev.bellwether.api.alert.v1.AbsenceCondition;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertChange;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.BurstCondition;
import dev.bellwether.api.alert.v1.Comparison;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.CreateWatchlistRequest;
import dev.bellwether.api.alert.v1.GetAlertRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListTemplatesRequest;
import dev.bellwether.api.alert.v1.Metric;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.ThresholdCondition;
import dev.bellwether.api.alert.v1.UpdateSubscriptionRequest;
import dev.bellwether.api.alert.v1.UpdateWatchlistRequest;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.api.alert.v1.Watchlist;
import dev.bellwether.api.alert.v1.Window;
import dev.bellwether.api.alert.v1.WindowEvidence;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.testkit.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditions over time in the whole service. The log of each test lies in the future, after that of the test before: log time never goes back. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class WindowIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger TESTS = new AtomicInteger();

    @GrpcClient("self")
    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    @GrpcClient("self")
    AlertServiceGrpc.AlertServiceBlockingStub alerts;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = SurroundingsResource.SENTIMENT_PORT)
    int sentimentPort;

    private final String entity = "entities/test-" + UUID.randomUUID();
    private final Instant begin =
            Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(60L * TESTS.incrementAndGet()));
    private FakeSentiment sentiment;

    @BeforeEach
    void start() throws IOException {
        sentiment = new FakeSentiment(sentimentPort);
    }

    @AfterEach
    void stop() {
        sentiment.stop();
    }

    @Test
    void storiesBeyondTheUsual_areToldOnceWithTheirStoriesAndResolvedWhenTheyEnd() {
        Subscription subscription = subscribe(Condition.newBuilder()
                .setBurst(BurstCondition.newBuilder().setWindow(window()))
                .build());
        Instant day30 = twoStoriesADay(29);
        String token = resumeToken();

        for (int i = 0; i < 6; i++) {
            publish(entity, day30.plusSeconds(60L * i), "source" + i + ".example.com", "stories/" + UUID.randomUUID());
        }

        Alert alert = awaitAlert(subscription);
        assertThat(alert.getState()).isEqualTo(Alert.State.STATE_OPEN);
        assertThat(alert.getEntity().getEntity()).isEqualTo(entity);
        assertThat(alert.getSeverity()).isEqualTo(Alert.Severity.SEVERITY_WARNING);
        assertThat(alert.getArticle()).isEmpty();
        assertThat(alert.getWindow().getStories())
                .isEqualTo(alert.getWindow().getSources())
                .isBetween(3, 6);
        assertThat(alert.getWindow().getTopStoriesList())
                .hasSize(alert.getWindow().getStories())
                .allSatisfy(story -> assertThat(story.getArticle()).startsWith("articles/"));
        assertThat(alert.getReasonsList())
                .extracting(Alert.Reason::getExpression)
                .contains("usual stories", "probability <= 0.0001");

        hoursOfOthers(day30, 3);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(alert).getState()).isEqualTo(Alert.State.STATE_RESOLVED));
        Instant resolved = instant(get(alert).getResolveTime());
        assertThat(Duration.between(day30, resolved)).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(180));
        assertThat(changesOf(alert, token)).containsExactly("opened", "changed");
        assertThat(alertsOf(subscription)).hasSize(1);
    }

    @Test
    void fortyCopiesOfAStory_areOneStory() {
        Subscription burst = subscribe(Condition.newBuilder()
                .setBurst(BurstCondition.newBuilder().setWindow(window()))
                .build());
        Subscription two = subscribe(threshold(2));
        Instant day30 = twoStoriesADay(29);
        String story = "stories/" + UUID.randomUUID();

        for (int i = 0; i < 40; i++) {
            publish(entity, day30.plusSeconds(30L * i), "source" + i + ".example.com", story);
        }
        hoursOfOthers(day30, 1);
        publish(entity, day30.plus(Duration.ofMinutes(70)), "late.example.com", "stories/" + UUID.randomUUID());
        publish(entity, day30.plus(Duration.ofMinutes(75)), "late.example.com", "stories/" + UUID.randomUUID());

        // The witness: two stories, told as such.
        assertThat(awaitAlert(two).getWindow().getTopStoriesList())
                .extracting(WindowEvidence.Story::getStory)
                .doesNotContain(story)
                .hasSize(2);
        assertThat(alertsOf(burst)).isEmpty();
    }

    @Test
    void silenceBeyondTheUsual_isToldOfWhomOthersAreHeardBesides() {
        String id = "w" + UUID.randomUUID().toString().substring(0, 8);
        String busy = "entities/test-" + UUID.randomUUID();
        subscriptions.createWatchlist(CreateWatchlistRequest.newBuilder()
                .setWatchlistId(id)
                .setWatchlist(Watchlist.newBuilder().addEntities(entity).addEntities(busy))
                .build());
        Subscription subscription = subscribe(Condition.newBuilder()
                .setAbsence(AbsenceCondition.newBuilder()
                        .setWindow(Window.newBuilder().setWatchlist("watchlists/" + id)))
                .build());
        Instant time = begin;
        for (int i = 0; i < 29 * 8; i++) {
            publish(entity, time);
            time = time.plus(Duration.ofHours(3));
        }
        publish(busy, time);
        assertThat(alertsOf(subscription)).isEmpty();

        for (int i = 0; i < 5 * 8; i++) {
            publish(busy, time);
            time = time.plus(Duration.ofHours(3));
        }

        Alert alert = awaitAlert(subscription);
        assertThat(alert.getEntity().getEntity()).isEqualTo(entity);
        assertThat(alert.getWindow().getStories()).isZero();
        assertThat(Duration.between(
                        instant(alert.getWindow().getStartTime()),
                        instant(alert.getWindow().getEndTime())))
                .isBetween(Duration.ofHours(20), Duration.ofHours(48));

        publish(entity, time);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(alert).getState()).isEqualTo(Alert.State.STATE_RESOLVED));
    }

    @Test
    void threshold_followsWhoComesToTheWatchlistAndWhoLeavesIt() {
        String watchlist = watchlistOf("entities/other");
        Subscription subscription = subscribe(Condition.newBuilder()
                .setThreshold(ThresholdCondition.newBuilder()
                        .setWindow(watching(watchlist).setLength(duration(Duration.ofHours(1))))
                        .setMetric(Metric.METRIC_STORIES)
                        .setComparison(Comparison.COMPARISON_AT_LEAST)
                        .setValue(2))
                .build());
        publish(entity, begin);
        decided(publish(entity, begin.plusSeconds(60)));

        update(watchlist, List.of("entities/other", entity));
        decided(publish("entities/somebody", begin.plusSeconds(120)));

        assertThat(alertsOf(subscription)).as("until there is news of it").isEmpty();

        publish(entity, begin.plusSeconds(180));

        Alert alert = awaitAlert(subscription);
        assertThat(alert.getEntity().getEntity()).isEqualTo(entity);
        assertThat(alert.getWindow().getStories()).as("with those of before").isEqualTo(3);
        assertResolvedWithoutIt(subscription, watchlist, alert, begin.plusSeconds(240));
        // Three stories that are not watched, and one that is: as many are counted.
        for (int i = 0; i < 3; i++) {
            decided(publish(entity, begin.plusSeconds(300 + i)));
        }
        assertThat(alertsOf(subscription)).hasSize(1);

        update(watchlist, List.of(entity));
        decided(publish(entity, begin.plusSeconds(360)));

        assertThat(alertsOf(subscription)).hasSize(2);
        assertThat(alertsOf(subscription).get(0).getWindow().getStories()).isEqualTo(7);
    }

    @Test
    void burst_ofWhoCameToTheWatchlist_isToldByWhatWasUsualBefore() {
        String watchlist = watchlistOf("entities/other");
        Subscription subscription = subscribe(Condition.newBuilder()
                .setBurst(BurstCondition.newBuilder().setWindow(watching(watchlist)))
                .build());
        Instant day30 = twoStoriesADay(29);
        decided(publish("entities/somebody", day30));

        update(watchlist, List.of(entity));
        for (int i = 0; i < 6; i++) {
            publish(entity, day30.plusSeconds(60L * i), "source" + i + ".example.com", "stories/" + UUID.randomUUID());
        }

        Alert alert = awaitAlert(subscription);
        assertThat(alert.getEntity().getEntity()).isEqualTo(entity);
        assertResolvedWithoutIt(subscription, watchlist, alert, day30.plusSeconds(400));
    }

    @Test
    void absence_ofWhoCameToTheWatchlist_isToldAtTheNextStep() {
        String watchlist = watchlistOf("entities/other");
        Subscription subscription = subscribe(Condition.newBuilder()
                .setAbsence(AbsenceCondition.newBuilder().setWindow(watching(watchlist)))
                .build());
        Instant time = begin;
        for (int i = 0; i < 29 * 8; i++) {
            publish(entity, time);
            time = time.plus(Duration.ofHours(3));
        }
        for (int i = 0; i < 5 * 8; i++) {
            decided(publish("entities/somebody", time));
            time = time.plus(Duration.ofHours(3));
        }
        assertThat(alertsOf(subscription)).isEmpty();

        update(watchlist, List.of("entities/other", entity));
        publish("entities/somebody", time);

        Alert alert = awaitAlert(subscription);
        assertThat(alert.getEntity().getEntity()).isEqualTo(entity);
        assertResolvedWithoutIt(subscription, watchlist, alert, time.plusSeconds(60));
    }

    private void assertResolvedWithoutIt(Subscription subscription, String watchlist, Alert alert, Instant time) {
        assertThat(alert.getState()).isEqualTo(Alert.State.STATE_OPEN);

        update(watchlist, List.of("entities/other"));
        decided(publish("entities/somebody", time));

        assertThat(get(alert).getState()).isEqualTo(Alert.State.STATE_RESOLVED);
        assertThat(alertsOf(subscription)).hasSize(1);
    }

    private String watchlistOf(String... entities) {
        String id = "w" + UUID.randomUUID().toString().substring(0, 8);
        return subscriptions
                .createWatchlist(CreateWatchlistRequest.newBuilder()
                        .setWatchlistId(id)
                        .setWatchlist(Watchlist.newBuilder().addAllEntities(List.of(entities)))
                        .build())
                .getName();
    }

    private void update(String watchlist, List<String> entities) {
        subscriptions.updateWatchlist(UpdateWatchlistRequest.newBuilder()
                .setWatchlist(Watchlist.newBuilder().setName(watchlist).addAllEntities(entities))
                .setUpdateMask(FieldMask.newBuilder().addPaths("entities"))
                .build());
    }

    private static Window.Builder watching(String watchlist) {
        return Window.newBuilder().setWatchlist(watchlist);
    }

    private void decided(Analysis analysis) {
        new WindowNews(sentiment, database).awaitDecided(analysis);
    }

    @Test
    void logListedAgain_decidesNothingTwiceAndGoesOn() {
        Subscription subscription = subscribe(threshold(2));
        publish(entity, begin);
        publish(entity, begin.plusSeconds(60));
        Alert alert = awaitAlert(subscription);
        int listings = sentiment.listings();

        sentiment.beginNewEpoch();
        await().atMost(PATIENCE).until(() -> sentiment.listings() > listings);
        hoursOfOthers(begin, 2);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(alert).getState()).isEqualTo(Alert.State.STATE_RESOLVED));
        publish(entity, begin.plus(Duration.ofHours(3)));
        publish(entity, begin.plus(Duration.ofHours(3)).plusSeconds(60));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(alertsOf(subscription)).hasSize(2));
        assertThat(alertsOf(subscription)).extracting(Alert::getSequence).containsExactly(2L, 1L);
    }

    @Test
    void changeOfTheSubscription_resolvesWhatFiredUnderTheOldOne() {
        Subscription subscription = subscribe(threshold(1));
        publish(entity, begin);
        Alert alert = awaitAlert(subscription);

        subscriptions.updateSubscription(UpdateSubscriptionRequest.newBuilder()
                .setSubscription(subscription.toBuilder().setCondition(threshold(50)))
                .build());
        publish("entities/other", begin.plusSeconds(60));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(alert).getState()).isEqualTo(Alert.State.STATE_RESOLVED));
    }

    @Test
    void erasedArticle_isNoEvidenceAnyMore() {
        Subscription subscription = subscribe(threshold(2));
        Analysis first = publish(entity, begin);
        publish(entity, begin.plusSeconds(60));
        Alert alert = awaitAlert(subscription);
        String token = resumeToken();

        sentiment.erase(first.getArticle(), timestamp(begin.plusSeconds(120)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(alert).getWindow().getTopStoriesList())
                        .hasSize(1)
                        .extracting(WindowEvidence.Story::getArticle)
                        .doesNotContain(first.getArticle().getName()));
        assertThat(changesOf(alert, token)).containsExactly("changed");
        // What was counted stays counted, also by a process that reads it again.
        hoursOfOthers(begin, 0);
        assertThat(get(alert).getState()).isEqualTo(Alert.State.STATE_OPEN);
    }

    @Test
    void templatesOverTime_fireForTheirNewsAndNotForWhatIsUsual() {
        Subscription.Builder burst = template("burst");
        burst.getConditionBuilder().getBurstBuilder().getWindowBuilder().setEntity(entity);
        Subscription.Builder quiet = template("quiet-entity");
        quiet.getConditionBuilder().getAbsenceBuilder().getWindowBuilder().setEntity(entity);
        Subscription more = create(burst);
        Subscription none = create(quiet);
        Instant time = begin;
        for (int i = 0; i < 29 * 8; i++) {
            publish(entity, time);
            time = time.plus(Duration.ofHours(3));
        }
        for (int i = 0; i < 8; i++) {
            publish(entity, time.plusSeconds(60L * i), "source" + i + ".example.com", "stories/" + UUID.randomUUID());
        }

        assertThat(awaitAlert(more).getSubscriptionDisplayName()).isEqualTo("Burst of news");
        assertThat(alertsOf(none)).isEmpty();

        for (int i = 0; i < 3 * 8; i++) {
            time = time.plus(Duration.ofHours(3));
            publish("entities/other", time);
        }

        assertThat(awaitAlert(none).getSubscriptionDisplayName()).isEqualTo("Quiet entity");
        assertThat(alertsOf(more)).hasSize(1);
    }

    private Subscription.Builder template(String id) {
        return subscriptions.listTemplates(ListTemplatesRequest.getDefaultInstance()).getTemplatesList().stream()
                .filter(template -> template.getName().equals("templates/" + id))
                .map(template -> template.getSubscription().toBuilder())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void conditionThatCannotBeMeant_isRefusedFieldByField() {
        assertRefused(
                Condition.newBuilder()
                        .setBurst(BurstCondition.newBuilder()
                                .setWindow(window().setLength(duration(Duration.ofSeconds(90))))),
                "subscription.condition.burst.window.length: it is in whole minutes (and 1 more)");
        assertRefused(
                Condition.newBuilder()
                        .setBurst(BurstCondition.newBuilder()
                                .setWindow(window().setLength(duration(Duration.ofDays(2))))),
                "subscription.condition.burst.window.length: it is 15 min to 24 h here, not 2 days");
        assertRefused(
                threshold(5).toBuilder()
                        .setThreshold(threshold(5).getThreshold().toBuilder().setClearValue(8)),
                "subscription.condition.threshold.clear_value: what fires at 5.0 or more is over below it: it has to be 5.0 or less, not 8.0");
        assertRefused(
                Condition.newBuilder()
                        .setBurst(BurstCondition.newBuilder()
                                .setWindow(Window.newBuilder().setWatchlist("watchlists/nowhere"))),
                "subscription.condition.burst.window.watchlist: watchlists/nowhere does not exist; create it first");
        assertRefused(
                Condition.newBuilder()
                        .setBurst(BurstCondition.newBuilder()
                                .setWindow(window())
                                .setProbability(0.01)
                                .setClearProbability(0.001)),
                "subscription.condition.burst.clear_probability: it has to be more than probability");
    }

    private void assertRefused(Condition.Builder condition, String message) {
        assertThatThrownBy(() -> subscribe(condition.build()))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining("INVALID_ARGUMENT")
                .hasMessageContaining(message);
    }

    @Test
    void timedCondition_comesBackWithItsDefaultsFilledIn() {
        Subscription subscription = subscribe(Condition.newBuilder()
                .setBurst(BurstCondition.newBuilder()
                        .setWindow(Window.newBuilder().setEntity(entity)))
                .build());

        BurstCondition burst = subscription.getCondition().getBurst();
        assertThat(burst.getWindow().getLength()).isEqualTo(duration(Duration.ofHours(1)));
        assertThat(burst.getWindow().getMinStories()).isEqualTo(3);
        assertThat(burst.getWindow().getMinSources()).isEqualTo(3);
        assertThat(burst.getProbability()).isEqualTo(1e-4);
        assertThat(burst.getClearProbability()).isEqualTo(0.01);
        assertThat(subscriptions.updateSubscription(UpdateSubscriptionRequest.newBuilder()
                        .setSubscription(subscription)
                        .build()))
                .extracting(Subscription::getCondition)
                .isEqualTo(subscription.getCondition());
    }

    private Window.Builder window() {
        return Window.newBuilder().setEntity(entity).setSeverity(Alert.Severity.SEVERITY_WARNING);
    }

    private Condition threshold(int stories) {
        return Condition.newBuilder()
                .setThreshold(ThresholdCondition.newBuilder()
                        .setWindow(window().setLength(duration(Duration.ofHours(1))))
                        .setMetric(Metric.METRIC_STORIES)
                        .setComparison(Comparison.COMPARISON_AT_LEAST)
                        .setValue(stories))
                .build();
    }

    /** Without a cooldown, which would hide a second alert. */
    private Subscription subscribe(Condition condition) {
        return create(Subscription.newBuilder()
                .setCondition(condition)
                .setPolicy(Policy.newBuilder().setCooldown(duration(Duration.ZERO))));
    }

    private Subscription create(Subscription.Builder subscription) {
        return subscriptions.createSubscription(CreateSubscriptionRequest.newBuilder()
                .setSubscription(subscription)
                .build());
    }

    /** What is usual; answers the time after it. */
    private Instant twoStoriesADay(int days) {
        for (int i = 0; i < 2 * days; i++) {
            publish(entity, begin.plus(Duration.ofHours(12L * i)));
        }
        return begin.plus(Duration.ofDays(days)).plus(Duration.ofHours(6));
    }

    /** News of somebody else, a step of the log every ten minutes. */
    private void hoursOfOthers(Instant from, int hours) {
        for (int minute = 0; minute <= hours * 60; minute += 10) {
            publish("entities/other", from.plus(Duration.ofMinutes(minute)));
        }
    }

    private Analysis publish(String about, Instant time) {
        return publish(about, time, "example.com", "stories/" + UUID.randomUUID());
    }

    private Analysis publish(String about, Instant time, String source, String story) {
        Analysis.Builder analysis = SomeAnalyses.of(about, -0.6, SomeAnalyses.published(time), story).toBuilder();
        analysis.getArticleBuilder()
                .setSource(source)
                .setCreateTime(timestamp(time))
                .setUpdateTime(timestamp(time));
        Analysis published =
                analysis.setCreateTime(timestamp(time.plusSeconds(20))).build();
        sentiment.publish(published);
        return published;
    }

    private Alert awaitAlert(Subscription subscription) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(alertsOf(subscription)).hasSize(1));
        return alertsOf(subscription).get(0);
    }

    private List<Alert> alertsOf(Subscription subscription) {
        return alerts.listAlerts(ListAlertsRequest.newBuilder()
                        .setFilter("subscription == \"" + subscription.getName() + "\"")
                        .build())
                .getAlertsList();
    }

    private Alert get(Alert alert) {
        return alerts.getAlert(
                GetAlertRequest.newBuilder().setName(alert.getName()).build());
    }

    private String resumeToken() {
        return alerts.listAlerts(ListAlertsRequest.getDefaultInstance()).getResumeToken();
    }

    /** What the watch tells of an alert from a token on, up to its first change. */
    private List<String> changesOf(Alert alert, String token) {
        List<String> changes = new ArrayList<>();
        Context.CancellableContext call = Context.current().withCancellation();
        call.run(() -> {
            Iterator<WatchAlertsResponse> messages = alerts.watchAlerts(
                    WatchAlertsRequest.newBuilder().setResumeToken(token).build());
            while (!changes.contains("changed")) {
                for (AlertChange change : messages.next().getChangesList()) {
                    Alert told = change.hasOpened() ? change.getOpened() : change.getChanged();
                    if (told.getName().equals(alert.getName())) {
                        changes.add(change.hasOpened() ? "opened" : "changed");
                    }
                }
            }
        });
        call.cancel(null);
        return changes;
    }

    private static com.google.protobuf.Duration duration(Duration duration) {
        return com.google.protobuf.Duration.newBuilder()
                .setSeconds(duration.toSeconds())
                .build();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    private static Instant instant(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }
}
