package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Duration;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.ChangeCondition;
import dev.bellwether.api.alert.v1.Comparison;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.Match;
import dev.bellwether.api.alert.v1.Metric;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.ThresholdCondition;
import dev.bellwether.api.alert.v1.Window;
import dev.bellwether.api.alert.v1.WindowFinding;
import dev.bellwether.api.alert.v1.WindowState;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.testkit.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of conditions over time, against what was decided. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class WindowExplainIT {

    @GrpcClient("self")
    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    @GrpcClient("self")
    AlertServiceGrpc.AlertServiceBlockingStub alerts;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = SurroundingsResource.SENTIMENT_PORT)
    int sentimentPort;

    private final String entity = "entities/test-" + UUID.randomUUID();
    private FakeSentiment sentiment;
    private WindowNews news;

    @BeforeEach
    void start() throws IOException {
        sentiment = new FakeSentiment(sentimentPort);
        news = new WindowNews(sentiment, database);
    }

    @AfterEach
    void stop() {
        sentiment.stop();
    }

    @Test
    void anyHistory_isExplainedAsItWasDecided() throws SQLException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Subscription subscription =
                subscribe(stories(3, window(3_600).setPendingPeriod(seconds(random.nextInt(3) * 300L))));
        Instant time = news.nextBeginning();
        List<Analysis> history = new ArrayList<>();
        List<String> stood = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            time = time.plusSeconds(60 + random.nextInt(i / 12 % 2 == 0 ? 1_000 : 4_000));
            Instant published = time.minusSeconds(random.nextInt(4) == 0 ? random.nextInt(3_600) : 20);
            history.add(news.publish(WindowNews.of(
                    entity, published, time, -0.5, "stories/" + entity.length() + entity + random.nextInt(40))));
            stood.add(standing(subscription));
        }

        List<String> explained = history.stream()
                .map(analysis -> said(explain(subscription, analysis).get(0)))
                .toList();

        assertThat(explained).as("seed %d", seed).isEqualTo(stood);
        assertThat(stood).as("seed %d", seed).anyMatch(said -> said.startsWith("FIRING"));
        List<Alert> told = alerts(subscription);
        for (Analysis analysis : history) {
            Match match = explain(subscription, analysis).get(0);
            boolean isFiring = match.getWindow().getState() == WindowState.WINDOW_STATE_FIRING;
            assertThat(match.getVerdictsCount() > 0).isEqualTo(isFiring);
            assertThat(match.getAlert())
                    .isEqualTo(
                            isFiring
                                    ? told.stream()
                                            .filter(alert -> alert.getTimeline()
                                                    .getAnalysisTime()
                                                    .equals(match.getWindow().getSinceTime()))
                                            .map(Alert::getName)
                                            .findFirst()
                                            .orElseThrow()
                                    : "");
        }
    }

    /** Where it stands, as it is stored; and since when, where that is told. */
    private String standing(Subscription subscription) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select state, since_time from window_standing where subscription = ?")) {
            statement.setString(1, subscription.getName());
            ResultSet row = statement.executeQuery();
            return row.next() ? said(row.getString(1), row.getTimestamp(2).toInstant()) : "INACTIVE";
        }
    }

    private static String said(Match match) {
        WindowFinding window = match.getWindow();
        return said(
                window.getState().name().substring("WINDOW_STATE_".length()),
                WindowNews.instant(window.getSinceTime()));
    }

    private static String said(String state, Instant since) {
        return List.of("PENDING", "FIRING").contains(state)
                ? state + " " + since
                : "RESOLVED".equals(state) ? "INACTIVE" : state;
    }

    @Test
    void changeOfTooFewStories_saysHowManyThereAreAndHowEachArticleCounts() {
        Subscription subscription = subscribe(Condition.newBuilder()
                .setChange(ChangeCondition.newBuilder()
                        .setWindow(window(86_400).setMinStories(5))
                        .setMetric(Metric.METRIC_SCORE)
                        .setComparison(Comparison.COMPARISON_AT_MOST)
                        .setValue(-0.3)));
        Instant time = news.nextBeginning();
        String story = "stories/" + UUID.randomUUID();
        Analysis first = news.publish(WindowNews.of(entity, time, time, -0.6, story));
        Analysis copy = news.publish(WindowNews.of(entity, time, time.plusSeconds(60), -0.6, story));
        Analysis.Builder passing = WindowNews.of(entity, time.plusSeconds(120));
        passing.getEntitiesBuilder(0).setRelevance(0.1);
        Analysis named = news.publish(passing);
        Analysis.Builder timeless = WindowNews.of(entity, time.plusSeconds(180));
        timeless.getArticleBuilder().clearPublishTime();
        Analysis undated = news.publish(timeless);

        Match match = explain(subscription, first).get(0);

        assertThat(match.getHeld()).isFalse();
        assertThat(match.getVerdictsList()).isEmpty();
        assertThat(match.getWindow().getFinding()).isEqualTo(WindowFinding.Finding.FINDING_NO_DATA);
        assertThat(match.getWindow().getState()).isEqualTo(WindowState.WINDOW_STATE_NO_DATA);
        assertThat(match.getWindow().getGuardsList())
                .contains(guard("stories", 1, 5), guard("sources", 1, 3), guard("baseline stories", 0, 10));
        assertThat(match.getReasonsList()).anySatisfy(reason -> {
            assertThat(reason.getExpression()).isEqualTo("score");
            assertThat(reason.getValue()).isEqualTo("-0.6");
        });
        assertThat(match.getWindow().getCounted().getTopStories(0).getArticle())
                .isEqualTo(first.getArticle().getName());
        assertThat(List.of(first, copy, named, undated))
                .extracting(analysis ->
                        explain(subscription, analysis).get(0).getWindow().getCounting())
                .containsExactly(
                        WindowFinding.Counting.COUNTING_COUNTED,
                        WindowFinding.Counting.COUNTING_COPY,
                        WindowFinding.Counting.COUNTING_IN_PASSING,
                        WindowFinding.Counting.COUNTING_TIME_UNKNOWN);
    }

    @Test
    void entityAtATime_isExplainedByTheLastStepUntilThen() {
        Subscription subscription = subscribe(stories(2, window(3_600)));
        Instant time = news.nextBeginning();
        news.publish(WindowNews.of(entity, time));
        news.publish(WindowNews.of(entity, time.plusSeconds(600)));
        news.publish(WindowNews.of("entities/other", time.plusSeconds(1_200)));

        Match early = explain(subscription, time.plusSeconds(300));
        Match late = subscriptions
                .explainMatch(ExplainMatchRequest.newBuilder()
                        .setSubscription(subscription.getName())
                        .setEntity(entity)
                        .build())
                .getMatches(0);

        assertThat(early.getHeld()).isFalse();
        assertThat(early.getReasonsList())
                .singleElement()
                .satisfies(reason -> assertThat(reason.getExpression() + ": " + reason.getValue())
                        .isEqualTo("stories >= 2: 1"));
        assertThat(late.getHeld()).isTrue();
        assertThat(late.getWindow().getState()).isEqualTo(WindowState.WINDOW_STATE_FIRING);
        assertThat(late.getVerdicts(late.getVerdictsCount() - 1).getOutcome())
                .isEqualTo(Match.Outcome.OUTCOME_NOTIFIED);
        assertThat(late.getAlert()).isEqualTo(alerts(subscription).get(0).getName());
        assertThat(late.getWindow().getLogTime()).isEqualTo(WindowNews.timestamp(time.plusSeconds(1_220)));
    }

    @Test
    void subscriptionThatCameLater_isExplainedAsIfItHadBeenThere() {
        Instant time = news.nextBeginning();
        Analysis one = news.publish(WindowNews.of(entity, time));
        Analysis two = news.publish(WindowNews.of(entity, time.plusSeconds(600)));
        Subscription subscription = subscribe(stories(2, window(3_600)));

        Match first = explain(subscription, one).get(0);
        Match second = explain(subscription, two).get(0);

        assertThat(first.getHeld()).isFalse();
        assertThat(second.getHeld()).isTrue();
        assertThat(second.getVerdictsList())
                .isNotEmpty()
                .noneMatch(verdict -> verdict.getOutcome() == Match.Outcome.OUTCOME_NOTIFIED);
        assertThat(second.getAlert()).isEmpty();
    }

    @Test
    void whatCannotBeAsked_isRefused() {
        Subscription over = subscribe(stories(2, window(3_600)));
        Subscription article = subscribe(Condition.newBuilder()
                .setArticle(ArticleCondition.newBuilder().setExpression("entity.id == \"entities/nobody\"")));
        Analysis other = news.publish(WindowNews.of("entities/other", news.nextBeginning()));
        ExplainMatchRequest.Builder ofEntity = ExplainMatchRequest.newBuilder().setEntity(entity);

        assertThat(explain(over, other).get(0).getReasons(0).getExpression())
                .isEqualTo("entity.id == \"" + entity + "\"");
        assertRefused(ofEntity.setSubscription(article.getName()), "its condition is on articles: name an article");
        assertRefused(
                ofEntity.clone().setSubscription(over.getName()).setEntity("entities/nobody"),
                over.getName() + " looks at " + entity + ", not at entities/nobody");
        assertRefused(
                ofEntity.clone()
                        .setSubscription(over.getName())
                        .setTime(WindowNews.timestamp(Instant.parse("2001-01-01T00:00:00Z"))),
                "nothing was counted up to then");
        assertRefused(
                ofEntity.clone()
                        .setSubscription(over.getName())
                        .setArticle(other.getArticle().getName()),
                "either an article or an entity");
    }

    private void assertRefused(ExplainMatchRequest.Builder request, String words) {
        assertThatThrownBy(() -> subscriptions.explainMatch(request.build()))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining("INVALID_ARGUMENT")
                .hasMessageContaining(words);
    }

    private List<Match> explain(Subscription subscription, Analysis analysis) {
        return subscriptions
                .explainMatch(ExplainMatchRequest.newBuilder()
                        .setSubscription(subscription.getName())
                        .setArticle(analysis.getArticle().getName())
                        .build())
                .getMatchesList();
    }

    private Match explain(Subscription subscription, Instant time) {
        return subscriptions
                .explainMatch(ExplainMatchRequest.newBuilder()
                        .setSubscription(subscription.getName())
                        .setEntity(entity)
                        .setTime(WindowNews.timestamp(time))
                        .build())
                .getMatches(0);
    }

    private static WindowFinding.Guard guard(String what, double found, double needed) {
        return WindowFinding.Guard.newBuilder()
                .setWhat(what)
                .setFound(found)
                .setNeeded(needed)
                .build();
    }

    /** That there are so many stories at least. */
    private static Condition.Builder stories(int least, Window.Builder window) {
        return Condition.newBuilder()
                .setThreshold(ThresholdCondition.newBuilder()
                        .setWindow(window)
                        .setMetric(Metric.METRIC_STORIES)
                        .setComparison(Comparison.COMPARISON_AT_LEAST)
                        .setValue(least));
    }

    private Window.Builder window(long seconds) {
        return Window.newBuilder().setEntity(entity).setLength(seconds(seconds));
    }

    private static Duration seconds(long seconds) {
        return Duration.newBuilder().setSeconds(seconds).build();
    }

    private Subscription subscribe(Condition.Builder condition) {
        return subscriptions.createSubscription(CreateSubscriptionRequest.newBuilder()
                .setSubscription(Subscription.newBuilder()
                        .setCondition(condition)
                        .setPolicy(Policy.newBuilder().setCooldown(seconds(0))))
                .build());
    }

    private List<Alert> alerts(Subscription subscription) {
        return alerts.listAlerts(ListAlertsRequest.newBuilder()
                        .setFilter("subscription == \"" + subscription.getName() + "\"")
                        .setPageSize(500)
                        .build())
                .getAlertsList();
    }
}
