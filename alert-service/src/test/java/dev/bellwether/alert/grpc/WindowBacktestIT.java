package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Duration;
import com.google.protobuf.FieldMask;
import dev.bellwether.api.alert.v1.AbsenceCondition;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.BacktestSubscriptionRequest;
import dev.bellwether.api.alert.v1.BacktestSubscriptionResponse;
import dev.bellwether.api.alert.v1.BacktestSummary;
import dev.bellwether.api.alert.v1.BurstCondition;
import dev.bellwether.api.alert.v1.ChangeCondition;
import dev.bellwether.api.alert.v1.Comparison;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.CreateWatchlistRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.Metric;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.ThresholdCondition;
import dev.bellwether.api.alert.v1.UpdateWatchlistRequest;
import dev.bellwether.api.alert.v1.Watchlist;
import dev.bellwether.api.alert.v1.Window;
import dev.bellwether.api.alert.v1.WindowState;
import dev.bellwether.api.alert.v1.WindowStateChange;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.testkit.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Backtests of conditions over time against what was told. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class WindowBacktestIT {

    private static final int HISTORIES = 4;
    private static final int ANALYSES = 200;

    @GrpcClient("self")
    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    @GrpcClient("self")
    AlertServiceGrpc.AlertServiceBlockingStub alerts;

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    @ConfigProperty(name = SurroundingsResource.SENTIMENT_PORT)
    int sentimentPort;

    private FakeSentiment sentiment;
    private WindowNews news;
    private String run = "";

    @BeforeEach
    void start() throws IOException {
        sentiment = new FakeSentiment(sentimentPort);
        news = new WindowNews(sentiment, database);
    }

    @AfterEach
    void stop() {
        sentiment.stop();
        clock.setBack();
    }

    @Test
    void anyHistory_answersWhatWasToldAndTheSameAgain() {
        int told = 0;
        int ticks = 0;
        for (int i = 0; i < HISTORIES; i++) {
            long seed = new Random().nextLong();
            Random random = new Random(seed);
            run = UUID.randomUUID().toString().substring(0, 8);
            Instant begin = news.nextBeginning();
            clock.setTo(begin);
            List<Subscription> watched = subscriptions(random);
            List<Instant> times = new ArrayList<>();

            ticks += publish(random, begin.plusSeconds(60), times);

            Instant middle = times.get(times.size() / 2);
            for (Subscription subscription : watched) {
                List<Decided> decided = Decided.of(database, subscription);
                told += subscription.getCondition().hasArticle()
                        ? 0
                        : Decided.told(decided).size();
                assertAnswers(seed, subscription, begin, decided);
                assertAnswers(
                        seed,
                        subscription,
                        middle,
                        decided.stream()
                                .filter(one -> !one.logTime().isBefore(middle))
                                .toList());
            }
        }
        assertThat(told).as("alerts of conditions over time").isGreaterThan(30);
        assertThat(ticks).as("times at which nothing came").isGreaterThan(10);
    }

    private void assertAnswers(long seed, Subscription subscription, Instant start, List<Decided> decided) {
        BacktestSubscriptionRequest request = BacktestSubscriptionRequest.newBuilder()
                .setName(subscription.getName())
                .setStartTime(WindowNews.timestamp(start))
                .build();
        Backtest tried = backtest(request);
        assertThat(Decided.names(tried.alerts()))
                .as("seed %d, from %s, %s", seed, start, subscription)
                .containsExactlyElementsOf(Decided.told(decided));
        assertThat(tried.summary().getSuppressionsList().stream()
                        .collect(Collectors.toMap(
                                held -> held.getOutcome().name(), BacktestSummary.Suppression::getMatches)))
                .as("seed %d, from %s, %s", seed, start, subscription)
                .isEqualTo(Decided.suppressed(decided));
        Map<String, Alert> told = told(subscription);
        assertThat(tried.alerts().stream().filter(alert -> told.containsKey(alert.getName())))
                .allSatisfy(alert -> assertThat(told)
                        .hasEntrySatisfying(
                                alert.getName(),
                                same -> assertThat(alert.getWindow()).isEqualTo(same.getWindow())));
        assertThat(backtest(request)).isEqualTo(tried);
        assertThat(tried.summary().getMatches()).isEqualTo(decided.size());
    }

    /** One of each kind, of an entity or a watchlist, some of which inhibit others, and two on articles. */
    private List<Subscription> subscriptions(Random random) {
        String watchlist = "watchlists/w" + run;
        subscriptions.createWatchlist(CreateWatchlistRequest.newBuilder()
                .setWatchlistId("w" + run)
                .setWatchlist(Watchlist.newBuilder()
                        .addEntities(entity(0))
                        .addEntities(entity(1))
                        .addEntities(entity(2)))
                .build());
        List<Subscription> all = new ArrayList<>();
        all.add(subscribe(
                Condition.newBuilder()
                        .setArticle(ArticleCondition.newBuilder()
                                .setExpression("sentiment.score <= -0.8 && watchlist(\"w" + run + "\")")),
                random,
                List.of()));
        for (Condition.Builder condition : conditions(random, watchlist)) {
            all.add(subscribe(condition, random, all));
        }
        all.add(subscribe(
                Condition.newBuilder()
                        .setArticle(ArticleCondition.newBuilder()
                                .setExpression("sentiment.score <= 0 && watchlist(\"w" + run + "\")")),
                random,
                all));
        return all;
    }

    private List<Condition.Builder> conditions(Random random, String watchlist) {
        return List.of(
                Condition.newBuilder()
                        .setThreshold(ThresholdCondition.newBuilder()
                                .setWindow(window(random, watchlist, 3_600L * (1 + random.nextInt(6)))
                                        .setPendingPeriod(seconds(random.nextInt(3) * 600L)))
                                .setMetric(Metric.METRIC_STORIES)
                                .setComparison(Comparison.COMPARISON_AT_LEAST)
                                .setValue(2 + random.nextInt(3))),
                Condition.newBuilder()
                        .setThreshold(ThresholdCondition.newBuilder()
                                .setWindow(window(random, watchlist, 12 * 3_600).setMinStories(2))
                                .setMetric(Metric.METRIC_SCORE)
                                .setComparison(Comparison.COMPARISON_AT_MOST)
                                .setValue(-0.2)
                                .setClearValue(-0.1)),
                Condition.newBuilder()
                        .setThreshold(ThresholdCondition.newBuilder()
                                .setWindow(window(random, watchlist, 8 * 3_600))
                                .setMetric(Metric.METRIC_STORIES)
                                .setComparison(Comparison.COMPARISON_AT_MOST)
                                .setValue(0)),
                Condition.newBuilder()
                        .setChange(ChangeCondition.newBuilder()
                                .setWindow(window(random, watchlist, 6 * 3_600).setMinStories(2))
                                .setMetric(Metric.METRIC_STORIES)
                                .setComparison(Comparison.COMPARISON_AT_LEAST)
                                .setValue(1.5)
                                .setBaseline(seconds(2 * 86_400))
                                .setMinBaselineStories(2)),
                Condition.newBuilder()
                        .setBurst(BurstCondition.newBuilder()
                                .setWindow(window(random, watchlist, 4 * 3_600).setMinStories(2))
                                .setProbability(0.01)),
                Condition.newBuilder()
                        .setAbsence(AbsenceCondition.newBuilder()
                                .setWindow(window(random, watchlist, 3_600))
                                .setProbability(0.01)
                                .setMinBaselineStories(10)));
    }

    private Window.Builder window(Random random, String watchlist, long seconds) {
        Window.Builder window = Window.newBuilder().setLength(seconds(seconds));
        return random.nextBoolean() ? window.setWatchlist(watchlist) : window.setEntity(entity(random.nextInt(3)));
    }

    private Subscription subscribe(Condition.Builder condition, Random random, List<Subscription> others) {
        return subscriptions.createSubscription(CreateSubscriptionRequest.newBuilder()
                .setSubscription(
                        Subscription.newBuilder().setCondition(condition).setPolicy(SomePolicies.any(random, others)))
                .build());
    }

    /**
     * Busy hours and quiet ones, some late, some copies, some out of order, and now and then a time at which nothing comes; answers how
     * many of these. Entities come to the watchlist and leave it, while what was published before is decided.
     */
    private int publish(Random random, Instant begin, List<Instant> times) {
        Instant time = begin;
        int ticks = 0;
        Analysis last = Analysis.getDefaultInstance();
        for (int i = 0; i < ANALYSES; i++) {
            time = time.plusSeconds(60 + random.nextInt(i / 20 % 2 == 0 ? 3_000 : 20_000));
            times.add(time);
            Instant published = time.minusSeconds(random.nextInt(4) == 0 ? random.nextInt(7_200) : random.nextInt(60));
            Instant analyzed = random.nextInt(12) == 0 ? time.minusSeconds(random.nextInt(900)) : time;
            last = WindowNews.of(
                            entity(random.nextInt(3)),
                            published,
                            analyzed,
                            Math.round(random.nextDouble() * 200 - 100) / 100.0,
                            "stories/" + run + "-" + random.nextInt(150))
                    .build();
            sentiment.publish(last);
            if (random.nextInt(15) == 0) {
                update(IntStream.range(0, 3)
                        .filter(number -> random.nextBoolean())
                        .mapToObj(this::entity)
                        .toList());
            }
            if (random.nextInt(20) == 0) {
                time = time.plusSeconds(90 + random.nextInt(9_000));
                news.tick(clock, time.truncatedTo(ChronoUnit.SECONDS));
                ticks++;
            }
        }
        news.awaitDecided(last);
        return ticks;
    }

    private void update(List<String> entities) {
        subscriptions.updateWatchlist(UpdateWatchlistRequest.newBuilder()
                .setWatchlist(
                        Watchlist.newBuilder().setName("watchlists/w" + run).addAllEntities(entities))
                .setUpdateMask(FieldMask.newBuilder().addPaths("entities"))
                .build());
    }

    @Test
    void draft_isTriedAsIfItHadBeenThereAndTellsEachState() {
        run = UUID.randomUUID().toString().substring(0, 8);
        Instant begin = news.nextBeginning();
        news.publish(WindowNews.of(entity(0), begin));
        news.publish(WindowNews.of(entity(0), begin.plusSeconds(600)));
        news.publish(WindowNews.of("entities/other", begin.plusSeconds(7_200)));
        Subscription draft = Subscription.newBuilder()
                .setCondition(Condition.newBuilder()
                        .setThreshold(ThresholdCondition.newBuilder()
                                .setWindow(
                                        Window.newBuilder().setEntity(entity(0)).setLength(seconds(3_600)))
                                .setMetric(Metric.METRIC_STORIES)
                                .setComparison(Comparison.COMPARISON_AT_LEAST)
                                .setValue(2)))
                .build();

        Backtest tried = backtest(BacktestSubscriptionRequest.newBuilder()
                .setSubscription(draft)
                .setStartTime(WindowNews.timestamp(begin))
                .build());

        assertThat(tried.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getWindow().getStories()).isEqualTo(2);
            assertThat(alert.getTimeline().getAnalysisTime()).isEqualTo(WindowNews.timestamp(begin.plusSeconds(620)));
        });
        assertThat(tried.changes())
                .extracting(WindowStateChange::getState)
                .containsExactly(WindowState.WINDOW_STATE_FIRING, WindowState.WINDOW_STATE_RESOLVED);
        assertThat(tried.summary().getAnalyses()).isEqualTo(3);
    }

    @Test
    void draftThatCannotBeMeant_isRefused() {
        BacktestSubscriptionRequest.Builder request = BacktestSubscriptionRequest.newBuilder();
        Window.Builder window = Window.newBuilder().setWatchlist("watchlists/nowhere");

        assertThatThrownBy(() -> backtest(request.setSubscription(Subscription.newBuilder()
                                .setCondition(Condition.newBuilder()
                                        .setBurst(BurstCondition.newBuilder().setWindow(window))))
                        .build()))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining("watchlists/nowhere does not exist");
        assertThatThrownBy(() -> backtest(request.setSubscription(Subscription.newBuilder()
                                .setCondition(Condition.newBuilder()
                                        .setBurst(BurstCondition.newBuilder()
                                                .setWindow(Window.newBuilder()
                                                        .setEntity("entities/a")
                                                        .setLength(seconds(90))))))
                        .build()))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining("subscription.condition.burst.window.length: it is in whole minutes");
    }

    private record Backtest(List<Alert> alerts, List<WindowStateChange> changes, BacktestSummary summary) {}

    private Backtest backtest(BacktestSubscriptionRequest request) {
        List<BacktestSubscriptionResponse> messages = new ArrayList<>();
        subscriptions.backtestSubscription(request).forEachRemaining(messages::add);
        Stream<BacktestSubscriptionResponse> summaries =
                messages.stream().filter(BacktestSubscriptionResponse::hasSummary);
        return new Backtest(
                messages.stream()
                        .flatMap(message -> message.getAlertsList().stream())
                        .toList(),
                messages.stream()
                        .flatMap(message -> message.getStateChangesList().stream())
                        .toList(),
                summaries
                        .reduce((one, another) -> {
                            throw new AssertionError("two summaries");
                        })
                        .orElseThrow()
                        .getSummary());
    }

    private String entity(int number) {
        return "entities/e" + number + "-" + run;
    }

    /** By their names; not those whose digest is still to come. */
    private Map<String, Alert> told(Subscription subscription) {
        return alerts
                .listAlerts(ListAlertsRequest.newBuilder()
                        .setFilter("subscription == \"" + subscription.getName() + "\"")
                        .setPageSize(500)
                        .build())
                .getAlertsList()
                .stream()
                .collect(Collectors.toMap(Alert::getName, alert -> alert));
    }

    private static Duration seconds(long seconds) {
        return Duration.newBuilder().setSeconds(seconds).build();
    }
}
