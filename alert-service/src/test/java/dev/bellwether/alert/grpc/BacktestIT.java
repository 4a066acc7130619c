package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Duration;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Timestamp;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.BacktestProgress;
import dev.bellwether.api.alert.v1.BacktestSubscriptionRequest;
import dev.bellwether.api.alert.v1.BacktestSubscriptionResponse;
import dev.bellwether.api.alert.v1.BacktestSummary;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateSilenceRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.CreateWatchlistRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.Silence;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.UpdateWatchlistRequest;
import dev.bellwether.api.alert.v1.Watchlist;
import dev.bellwether.api.article.v1.PublishTime;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.testkit.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Backtests against what was told. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class BacktestIT {

    private static final java.time.Duration PATIENCE = java.time.Duration.ofSeconds(30);
    private static final int HISTORIES = 4;
    private static final int ANALYSES = 150;

    @GrpcClient("self")
    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    @GrpcClient("self")
    AlertServiceGrpc.AlertServiceBlockingStub alerts;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = SurroundingsResource.SENTIMENT_PORT)
    int sentimentPort;

    private FakeSentiment sentiment;
    private String run = UUID.randomUUID().toString();

    @BeforeEach
    void start() throws IOException {
        sentiment = new FakeSentiment(sentimentPort);
    }

    @AfterEach
    void stop() {
        sentiment.stop();
    }

    @Test
    void anyHistory_answersWhatWasToldAndTheSameAgain() {
        int told = 0;
        Set<String> suppressions = new HashSet<>();
        for (int i = 0; i < HISTORIES; i++) {
            long seed = new Random().nextLong();
            Random random = new Random(seed);
            run = UUID.randomUUID().toString().substring(0, 8);
            Watchlist watchlist = watchlist();
            Subscription other = subscribe("watchlist(\"w" + run + "\") && story.first", Policy.getDefaultInstance());
            Subscription subscription = subscribe(
                    "sentiment.score <= -0.3 && watchlist(\"w" + run + "\")", SomePolicies.any(random, List.of(other)));
            Instant begin = Instant.now();
            silence(random, begin);

            publish(random, begin, watchlist);

            awaitDecided();
            List<Decided> decided = Decided.of(database, subscription);
            Instant middle = begin.plusSeconds(random.nextInt(ANALYSES * 3_000));
            assertAnswers(seed, subscription, begin, decided);
            assertAnswers(
                    seed,
                    subscription,
                    middle,
                    decided.stream()
                            .filter(one -> !one.logTime().isBefore(middle))
                            .toList());
            told += Decided.told(decided).size();
            suppressions.addAll(Decided.suppressed(decided).keySet());
        }
        assertThat(told).as("alerts").isGreaterThan(10);
        assertThat(suppressions).as("what held them back").hasSizeGreaterThan(3);
    }

    private void assertAnswers(long seed, Subscription subscription, Instant start, List<Decided> decided) {
        Backtest tried = backtest(request(subscription, start));
        BacktestSummary summary = tried.summary();
        assertThat(Decided.names(tried.alerts()))
                .as("seed %d, from %s, %s", seed, start, subscription)
                .containsExactlyElementsOf(Decided.told(decided));
        assertThat(summary.getSuppressionsList().stream()
                        .collect(Collectors.toMap(
                                held -> held.getOutcome().name(), BacktestSummary.Suppression::getMatches)))
                .as("seed %d, from %s, %s", seed, start, subscription)
                .isEqualTo(Decided.suppressed(decided));
        assertThat(backtest(request(subscription, start))).isEqualTo(tried);
        assertThat(summary.getAlerts()).isEqualTo(tried.alerts().size());
        assertThat(summary.getMatches()).isEqualTo(decided.size());
        assertThat(summary.getDaysList().stream()
                        .mapToLong(BacktestSummary.Day::getAlerts)
                        .sum())
                .isEqualTo(tried.alerts().size());
    }

    /** Of all three entities. */
    private Watchlist watchlist() {
        return subscriptions.createWatchlist(CreateWatchlistRequest.newBuilder()
                .setWatchlistId("w" + run)
                .setWatchlist(Watchlist.newBuilder().addAllEntities(entities()))
                .build());
    }

    private List<String> entities() {
        return List.of("entities/e0-" + run, "entities/e1-" + run, "entities/e2-" + run);
    }

    /** One of an entity, and one of who is on the watchlist; both over some hours to come. */
    private void silence(Random random, Instant begin) {
        for (String expression : List.of(
                "entity.id == \"entities/e0-" + run + "\" && alert.severity != \"CRITICAL\"",
                "watchlist(\"w" + run + "\") && entity.id != \"entities/e0-" + run + "\"")) {
            Instant start = begin.plusSeconds(random.nextInt(ANALYSES * 3_000));
            subscriptions.createSilence(CreateSilenceRequest.newBuilder()
                    .setSilence(Silence.newBuilder()
                            .setExpression(expression)
                            .setAuthor("M. Ito")
                            .setReason("a test")
                            .setStartTime(wire(start))
                            .setEndTime(wire(start.plusSeconds(3_600L * (1 + random.nextInt(12))))))
                    .build());
        }
    }

    /**
     * Of three entities in a handful of stories, over some days to come, for what is older than a subscription is not told; a few out of
     * their order. Between them articles are corrected, analyzed again and retracted, and entities come to the watchlist and leave it,
     * while what was published before is decided.
     */
    private void publish(Random random, Instant begin, Watchlist watchlist) {
        List<Analysis> published = new ArrayList<>();
        for (int i = 0; i < ANALYSES; i++) {
            Instant time = begin.plusSeconds(i * 3_000L + random.nextInt(9_000));
            Analysis next = i > 0 && random.nextInt(8) == 0
                    ? again(random, published.get(random.nextInt(i)), time)
                    : any(random, time);
            sentiment.publish(next);
            published.add(next);
            if (random.nextInt(8) == 0) {
                update(
                        watchlist,
                        entities().stream()
                                .filter(entity -> random.nextBoolean())
                                .toList());
            }
            if (random.nextInt(12) == 0) {
                sentiment.retract(published.get(random.nextInt(i + 1)).getArticle(), wire(time), "withdrawn");
            }
        }
    }

    private Analysis any(Random random, Instant time) {
        String story = random.nextInt(10) == 0 ? "" : "story-" + random.nextInt(40);
        Analysis analysis = analysis("e" + random.nextInt(3), story, random.nextDouble() * 2 - 1, time);
        return random.nextInt(8) > 0
                ? analysis
                : analysis.toBuilder()
                        .setArticle(analysis.getArticle().toBuilder()
                                .setPublishTime(
                                        random.nextBoolean()
                                                ? SomeAnalyses.published(time.minusSeconds(random.nextInt(100_000)))
                                                : PublishTime.getDefaultInstance()))
                        .build();
    }

    /** Another text of an article, or the same text once more. */
    private static Analysis again(Random random, Analysis before, Instant time) {
        Analysis.Builder again = before.toBuilder()
                .setName("analyses/" + UUID.randomUUID())
                .setSupersedes(before.getName())
                .setCreateTime(wire(time));
        if (random.nextBoolean()) {
            again.getArticleBuilder()
                    .setRevision(before.getArticle().getRevision() + 1)
                    .setUpdateTime(wire(time));
        }
        return again.build();
    }

    private void update(Watchlist watchlist, List<String> entities) {
        subscriptions.updateWatchlist(UpdateWatchlistRequest.newBuilder()
                .setWatchlist(
                        Watchlist.newBuilder().setName(watchlist.getName()).addAllEntities(entities))
                .setUpdateMask(FieldMask.newBuilder().addPaths("entities"))
                .build());
    }

    @Test
    void progress_growsToTheWholeAndTheMeanIsOfTheDaysTried() {
        Subscription every = subscribe(
                "entity.id.contains(\"" + run + "\")",
                Policy.newBuilder().setCooldown(Duration.getDefaultInstance()).build());
        Instant begin = Instant.now();
        for (int i = 0; i <= 240; i++) {
            sentiment.publish(analysis("a", "", -0.6, begin.plusSeconds(i * 900L)));
        }
        awaitDecided();
        Instant last = begin.plusSeconds(240 * 900L);
        BacktestSubscriptionRequest.Builder request =
                request(every, begin).toBuilder().setEndTime(wire(last.plusSeconds(1)));

        Backtest tried = backtest(request.build());

        List<BacktestProgress> progress = tried.progress();
        assertThat(progress).hasSizeGreaterThan(2);
        assertThat(progress)
                .extracting(BacktestProgress::getAnalyses)
                .isSorted()
                .startsWith(100L, 200L);
        // Those of other tests that fall into the period are tried with them.
        long all = progress.get(progress.size() - 1).getAnalyses();
        assertThat(all).isGreaterThanOrEqualTo(241);
        assertThat(progress).extracting(BacktestProgress::getTotalAnalyses).containsOnly(all);
        assertThat(progress)
                .extracting(one -> WindowNews.instant(one.getLogTime()))
                .isSorted()
                .allSatisfy(reached -> assertThat(reached).isBetween(begin.minusSeconds(1), last));
        assertThat(tried.summary().getAlerts()).isEqualTo(241);
        assertThat(tried.summary().getAlertsPerDay()).as("over 60 hours").isCloseTo(241 / 2.5, within(1e-6));
        assertThat(backtest(request.setEndTime(wire(begin.plusSeconds(3_000))).build())
                        .summary()
                        .getAlertsPerDay())
                .as("of at least one day")
                .isEqualTo(4);
    }

    @Test
    void draft_isTriedAsIfItHadBeenThereFromTheStart() {
        Instant begin = Instant.now();
        Random random = new Random(7);
        Subscription live = subscribe(
                "sentiment.score <= -0.3 && entity.id.contains(\"" + run + "\")", Policy.getDefaultInstance());
        for (int i = 0; i < ANALYSES; i++) {
            sentiment.publish(any(random, begin.plusSeconds(i * 3_000L + random.nextInt(9_000))));
        }
        awaitDecided();
        Subscription draft =
                live.toBuilder().clearName().addEndpoints("endpoints/not-there").build();

        Backtest tried = backtest(BacktestSubscriptionRequest.newBuilder()
                .setSubscription(draft)
                .setStartTime(wire(begin))
                .build());

        assertThat(tried.alerts())
                .extracting(Alert::getAnalysis)
                .containsExactlyElementsOf(
                        told(live).stream().map(Alert::getAnalysis).toList());
        assertThat(tried.alerts()).extracting(Alert::getSequence).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void laterStart_remembersWhatWasToldBefore() {
        Subscription subscription = subscribe("entity.id.contains(\"" + run + "\")", Policy.getDefaultInstance());
        Instant begin = Instant.now();
        Analysis first = analysis("a", "one", -0.6, begin);
        Analysis soon = analysis("a", "two", -0.6, begin.plusSeconds(60));
        sentiment.publish(first);
        sentiment.publish(soon);
        awaitDecided();

        Backtest later = backtest(request(subscription, begin.plusSeconds(30)));

        assertThat(later.alerts()).isEmpty();
        assertThat(later.summary().getSuppressionsList())
                .singleElement()
                .satisfies(held -> assertThat(held.getOutcome().name()).isEqualTo("OUTCOME_COOLDOWN"));
    }

    @Test
    void wrongDraftAndEmptyPeriod_areRefused() {
        Subscription wrong = Subscription.newBuilder()
                .setCondition(condition("sentiment.scor < 0"))
                .build();
        BacktestSubscriptionRequest.Builder request =
                BacktestSubscriptionRequest.newBuilder().setSubscription(wrong);

        assertThatThrownBy(() -> backtest(request.build()))
                .isInstanceOfSatisfying(StatusRuntimeException.class, refusal -> {
                    assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
                    assertThat(refusal.getStatus().getDescription()).contains("sentiment.score");
                });
        Timestamp now = wire(Instant.now());
        assertThatThrownBy(
                        () -> backtest(request.setSubscription(wrong.toBuilder().setCondition(condition("true")))
                                .setStartTime(now)
                                .setEndTime(now)
                                .build()))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        refusal ->
                                assertThat(refusal.getStatus().getDescription()).contains("end_time"));
    }

    private record Backtest(List<Alert> alerts, List<BacktestProgress> progress, BacktestSummary summary) {}

    private Backtest backtest(BacktestSubscriptionRequest request) {
        List<Alert> found = new ArrayList<>();
        List<BacktestProgress> progress = new ArrayList<>();
        List<BacktestSummary> summaries = new ArrayList<>();
        subscriptions.backtestSubscription(request).forEachRemaining((BacktestSubscriptionResponse message) -> {
            found.addAll(message.getAlertsList());
            progress.add(message.getProgress());
            if (message.hasSummary()) {
                summaries.add(message.getSummary());
            }
        });
        assertThat(summaries).hasSize(1);
        return new Backtest(found, progress, summaries.get(0));
    }

    private static BacktestSubscriptionRequest request(Subscription subscription, Instant start) {
        return BacktestSubscriptionRequest.newBuilder()
                .setName(subscription.getName())
                .setStartTime(wire(start))
                .build();
    }

    private Analysis analysis(String entity, String story, double score, Instant time) {
        Analysis analysis = SomeAnalyses.of(
                "entities/" + entity + "-" + run,
                score,
                SomeAnalyses.published(time.minusSeconds(600)),
                story.isEmpty() ? "" : "stories/" + story + "-" + run);
        Timestamp stored = wire(time);
        return analysis.toBuilder()
                .setCreateTime(stored)
                .setArticle(
                        analysis.getArticle().toBuilder().setCreateTime(stored).setUpdateTime(stored))
                .build();
    }

    private Subscription subscribe(String expression, Policy policy) {
        return subscriptions.createSubscription(CreateSubscriptionRequest.newBuilder()
                .setSubscription(Subscription.newBuilder()
                        .setCondition(condition(expression))
                        .setPolicy(policy))
                .build());
    }

    private static Condition condition(String expression) {
        return Condition.newBuilder()
                .setArticle(
                        ArticleCondition.newBuilder().setExpression(expression).setCritical("sentiment.score <= -0.9"))
                .build();
    }

    /** Everything published before is decided once something published after it is told. */
    private void awaitDecided() {
        String last = "entities/last-" + UUID.randomUUID();
        Subscription watch = subscribe("entity.id == \"" + last + "\"", Policy.getDefaultInstance());
        sentiment.publish(SomeAnalyses.badNews(last));
        await().atMost(PATIENCE).until(() -> !told(watch).isEmpty());
    }

    private List<Alert> told(Subscription subscription) {
        List<Alert> all = new ArrayList<>();
        String token = "";
        do {
            var page = alerts.listAlerts(ListAlertsRequest.newBuilder()
                    .setFilter("subscription == \"" + subscription.getName() + "\"")
                    .setOrderBy("create_time")
                    .setPageSize(500)
                    .setPageToken(token)
                    .build());
            all.addAll(page.getAlertsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        all.sort(Comparator.comparingLong(Alert::getSequence));
        return all;
    }

    private static Timestamp wire(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano() / 1_000 * 1_000)
                .build();
    }
}
