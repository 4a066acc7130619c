package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.BacktestSubscriptionRequest;
import dev.bellwether.api.alert.v1.BacktestSubscriptionResponse;
import dev.bellwether.api.alert.v1.BacktestSummary;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
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
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            run = UUID.randomUUID().toString();
            Policy policy = policy(random);
            Subscription subscription =
                    subscribe("sentiment.score <= -0.3 && entity.id.contains(\"" + run + "\")", policy);
            Instant begin = Instant.now();
            List<Analysis> history = history(random, begin);

            history.forEach(sentiment::publish);

            awaitDecided();
            List<Alert> told = told(subscription);
            Backtest whole = backtest(request(subscription, begin));
            assertThat(whole.alerts())
                    .as("seed %d, policy %s", seed, policy)
                    .extracting(Alert::getName)
                    .containsExactlyElementsOf(told.stream().map(Alert::getName).toList());
            assertThat(whole.alerts())
                    .extracting(Alert::getEntity)
                    .containsExactlyElementsOf(
                            told.stream().map(Alert::getEntity).toList());
            assertThat(backtest(request(subscription, begin))).isEqualTo(whole);
            assertThat(whole.summary().getAlerts()).isEqualTo(told.size());
            assertThat(whole.summary().getMatches())
                    .isEqualTo(told.size()
                            + whole.summary().getSuppressionsList().stream()
                                    .mapToLong(BacktestSummary.Suppression::getMatches)
                                    .sum());
            assertThat(whole.summary().getDaysList().stream()
                            .mapToLong(BacktestSummary.Day::getAlerts)
                            .sum())
                    .isEqualTo(told.size());
        }
    }

    @Test
    void draft_isTriedAsIfItHadBeenThereFromTheStart() {
        Instant begin = Instant.now();
        Random random = new Random(7);
        Subscription live = subscribe(
                "sentiment.score <= -0.3 && entity.id.contains(\"" + run + "\")", Policy.getDefaultInstance());
        history(random, begin).forEach(sentiment::publish);
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

    private record Backtest(List<Alert> alerts, BacktestSummary summary) {}

    private Backtest backtest(BacktestSubscriptionRequest request) {
        List<Alert> found = new ArrayList<>();
        List<BacktestSummary> summaries = new ArrayList<>();
        subscriptions.backtestSubscription(request).forEachRemaining((BacktestSubscriptionResponse message) -> {
            found.addAll(message.getAlertsList());
            if (message.hasSummary()) {
                summaries.add(message.getSummary());
            }
        });
        assertThat(summaries).hasSize(1);
        return new Backtest(found, summaries.get(0));
    }

    private static BacktestSubscriptionRequest request(Subscription subscription, Instant start) {
        return BacktestSubscriptionRequest.newBuilder()
                .setName(subscription.getName())
                .setStartTime(wire(start))
                .build();
    }

    /** Of three entities in a handful of stories, over some days to come, for what is older than a subscription is not told; a few out of their order. */
    private List<Analysis> history(Random random, Instant begin) {
        List<Analysis> history = new ArrayList<>();
        for (int i = 0; i < ANALYSES; i++) {
            Instant time = begin.plusSeconds(i * 3_000L + random.nextInt(9_000));
            String story = random.nextInt(10) == 0 ? "" : "story-" + random.nextInt(40);
            history.add(analysis("e" + random.nextInt(3), story, random.nextDouble() * 2 - 1, time));
        }
        return history;
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

    private static Policy policy(Random random) {
        return Policy.newBuilder()
                .setCooldown(Duration.newBuilder().setSeconds(random.nextInt(3) * 7_200L))
                .setEveryCopy(random.nextBoolean())
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
                .setArticle(ArticleCondition.newBuilder().setExpression(expression))
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
