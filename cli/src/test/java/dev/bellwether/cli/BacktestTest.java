package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.BacktestSubscriptionRequest;
import dev.bellwether.api.alert.v1.BacktestSubscriptionResponse;
import dev.bellwether.api.alert.v1.BacktestSummary;
import dev.bellwether.api.alert.v1.Match.Outcome;
import dev.bellwether.api.alert.v1.Match.Stage;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc.SubscriptionServiceImplBase;
import dev.bellwether.cli.fake.FakeServices;
import dev.bellwether.cli.time.InstantText;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestTest {

    private final List<BacktestSubscriptionRequest> asked = new ArrayList<>();
    private final FakeServices services = FakeServices.serving(new Subscriptions());
    private Path draft = Path.of("");

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        draft = Files.writeString(folder.resolve("miners.yaml"), """
                name: subscriptions/miners
                displayName: Miners
                condition: {article: {expression: sentiment.score <= -0.2}}
                policy: {cooldown: 60s}
                """);
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void backtest_ofAFile_triesThatDraftOverThePeriod() {
        backtest("--since", "30d");
        backtest("--since", "12h", "--until", "2026-02-01T00:00:00Z");

        assertThat(asked.get(0).getSubscription()).isEqualTo(draft());
        assertThat(asked)
                .extracting(BacktestSubscriptionRequest::getStartTime)
                .containsExactly(
                        InstantText.toTimestamp(CommandRun.NOW.minus(Duration.ofDays(30))),
                        InstantText.toTimestamp(Instant.parse("2026-01-31T12:00:00Z")));
        assertThat(asked)
                .extracting(BacktestSubscriptionRequest::getEndTime)
                .containsExactly(
                        InstantText.toTimestamp(CommandRun.NOW),
                        InstantText.toTimestamp(Instant.parse("2026-02-01T00:00:00Z")));
    }

    @Test
    void backtest_ofManyDays_printsAlertsThenTheSummaryThenWhatHeldBackThenABarForEachDay() {
        CommandRun run = backtest("--since", "30d");

        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines().stream().map(BacktestTest::spacedOnce))
                .containsExactly(
                        "TIME SEVERITY ALERT ABOUT",
                        "2026-02-17 09:30Z info A miner falls entities/us-clsk",
                        "2026-02-17 11:00Z critical It falls further entities/us-clsk",
                        "2026-02-19 09:00Z info Another falls entities/us-mara",
                        "",
                        "1,234 analyses (5 more are erased): 13 matches, 3 alerts, 0.1 a day.",
                        "",
                        "HELD BACK BY AS MATCHES",
                        "cooldown cooldown 8",
                        "duplicate story duplicate story 2",
                        "",
                        "DAY ALERTS MATCHES",
                        "2026-02-17 2 8 " + "█".repeat(10) + "░".repeat(30),
                        "2026-02-18 0 4 " + "░".repeat(20),
                        "2026-02-19 1 1 " + "█".repeat(5));
    }

    @Test
    void backtest_withALimit_showsTheLastAlertsAndCountsAll() {
        CommandRun run = backtest("--limit", "1");

        assertThat(run.out()).contains("Another falls", "3 alerts").doesNotContain("A miner falls", "It falls further");
    }

    @Test
    void backtest_asJson_writesEachAlertAndThenTheSummary() {
        CommandRun run = backtest("-o", "json");

        assertThat(run.outLines()).hasSize(4);
        assertThat(run.outLines().get(0)).contains("A miner falls");
        assertThat(run.outLines().get(3)).contains("\"erasedAnalyses\":\"5\"", "STAGE_COOLDOWN");
    }

    private CommandRun backtest(String... options) {
        List<String> line = new ArrayList<>(List.of("backtest", "-f", draft.toString()));
        line.addAll(List.of(options));
        return CommandRun.of(CommandRun.at(services, line.toArray(String[]::new)));
    }

    private static String spacedOnce(String line) {
        return line.strip().replaceAll(" +", " ");
    }

    private static Subscription draft() {
        Subscription.Builder draft =
                Subscription.newBuilder().setName("subscriptions/miners").setDisplayName("Miners");
        draft.getConditionBuilder().getArticleBuilder().setExpression("sentiment.score <= -0.2");
        draft.getPolicyBuilder().getCooldownBuilder().setSeconds(60);
        return draft.build();
    }

    private static Alert alert(String time, Alert.Severity severity, String title, String entity) {
        Alert.Builder alert = Alert.newBuilder().setSeverity(severity).setTitle(title);
        alert.getTimelineBuilder().setAnalysisTime(InstantText.toTimestamp(Instant.parse(time)));
        alert.getEntityBuilder().setEntity(entity);
        return alert.build();
    }

    private static BacktestSummary.Suppression heldBack(Stage stage, Outcome outcome, long matches) {
        return BacktestSummary.Suppression.newBuilder()
                .setStage(stage)
                .setOutcome(outcome)
                .setMatches(matches)
                .build();
    }

    private static BacktestSummary.Day day(String date, long matches, long alerts) {
        return BacktestSummary.Day.newBuilder()
                .setStartTime(InstantText.toTimestamp(Instant.parse(date + "T00:00:00Z")))
                .setMatches(matches)
                .setAlerts(alerts)
                .build();
    }

    private final class Subscriptions extends SubscriptionServiceImplBase {
        @Override
        public void backtestSubscription(
                BacktestSubscriptionRequest request, StreamObserver<BacktestSubscriptionResponse> observer) {
            asked.add(request);
            observer.onNext(BacktestSubscriptionResponse.newBuilder()
                    .addAlerts(alert(
                            "2026-02-17T09:30:00Z", Alert.Severity.SEVERITY_INFO, "A miner falls", "entities/us-clsk"))
                    .addAlerts(alert(
                            "2026-02-17T11:00:00Z",
                            Alert.Severity.SEVERITY_CRITICAL,
                            "It falls further",
                            "entities/us-clsk"))
                    .build());
            observer.onNext(BacktestSubscriptionResponse.newBuilder()
                    .addAlerts(alert(
                            "2026-02-19T09:00:00Z", Alert.Severity.SEVERITY_INFO, "Another falls", "entities/us-mara"))
                    .build());
            observer.onNext(BacktestSubscriptionResponse.newBuilder()
                    .setSummary(BacktestSummary.newBuilder()
                            .setAnalyses(1_234)
                            .setErasedAnalyses(5)
                            .setMatches(13)
                            .setAlerts(3)
                            .setAlertsPerDay(0.1)
                            .addSuppressions(heldBack(Stage.STAGE_COOLDOWN, Outcome.OUTCOME_COOLDOWN, 8))
                            .addSuppressions(heldBack(Stage.STAGE_DUPLICATE_STORY, Outcome.OUTCOME_DUPLICATE_STORY, 2))
                            .addDays(day("2026-02-17", 8, 2))
                            .addDays(day("2026-02-18", 4, 0))
                            .addDays(day("2026-02-19", 1, 1)))
                    .build());
            observer.onCompleted();
        }
    }
}
