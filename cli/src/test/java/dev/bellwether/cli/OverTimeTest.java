package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.BacktestSubscriptionRequest;
import dev.bellwether.api.alert.v1.BacktestSubscriptionResponse;
import dev.bellwether.api.alert.v1.BacktestSummary;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.ExplainMatchResponse;
import dev.bellwether.api.alert.v1.Match;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.WindowFinding;
import dev.bellwether.api.alert.v1.WindowState;
import dev.bellwether.api.alert.v1.WindowStateChange;
import dev.bellwether.cli.fake.FakeServices;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What commands show of conditions over time. */
class OverTimeTest {
    private final List<ExplainMatchRequest> asked = new ArrayList<>();
    private final FakeServices services = FakeServices.serving(new Subscriptions());

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void explain_ofAnArticle_saysWhatThereWasNotEnoughOf() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "subscriptions", "explain", "mood", "articles/1"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("stories: 1 of 5", "baseline hours: 2.5 of 24", "state: no data", "article: counted")
                .doesNotContain("sources");
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.getSubscription()).isEqualTo("subscriptions/mood");
            assertThat(request.getArticle()).isEqualTo("articles/1");
            assertThat(request.getEntity()).isEmpty();
        });
    }

    @Test
    void explain_ofAnEntityAtATime_asksForThatTime() {
        CommandRun run = CommandRun.of(CommandRun.at(
                services, "subscriptions", "explain", "mood", "--entity", "us-clsk", "--at", "2026-02-19T18:40:00Z"));

        assertThat(run.exitCode()).isZero();
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.getEntity()).isEqualTo("entities/us-clsk");
            assertThat(request.getTime())
                    .isEqualTo(Timestamp.newBuilder().setSeconds(1_771_526_400).build());
        });
    }

    @Test
    void explain_ofNothingOrBoth_isWrongUsage() {
        CommandRun nothing = CommandRun.of(CommandRun.at(services, "subscriptions", "explain", "mood"));
        CommandRun both = CommandRun.of(
                CommandRun.at(services, "subscriptions", "explain", "mood", "articles/1", "--entity", "us-clsk"));
        CommandRun noTime = CommandRun.of(
                CommandRun.at(services, "subscriptions", "explain", "mood", "--entity", "us-clsk", "--at", "tea"));

        assertThat(List.of(nothing.exitCode(), both.exitCode(), noTime.exitCode()))
                .containsOnly(2);
        assertThat(nothing.err()).contains("name an ARTICLE, or an --entity");
        assertThat(both.err()).contains("name an ARTICLE, or an --entity");
        assertThat(noTime.err()).contains("--at: 'tea' is not a time");
        assertThat(asked).isEmpty();
    }

    @Test
    void backtest_ofAConditionOverTime_countsTheStates() {
        CommandRun run = CommandRun.of(CommandRun.at(services, "backtest", "mood"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("3 stories from", "STATE");
        assertThat(run.outLines())
                .anyMatch(
                        line -> line.contains("firing") && line.stripTrailing().endsWith("2"))
                .anyMatch(line ->
                        line.contains("resolved") && line.stripTrailing().endsWith("1"));
        assertThat(CommandRun.of(CommandRun.at(services, "backtest", "mood", "-o", "json"))
                        .outLines())
                .filteredOn(line -> line.contains("WINDOW_STATE_FIRING"))
                .hasSize(2);
    }

    private final class Subscriptions extends SubscriptionServiceGrpc.SubscriptionServiceImplBase {
        @Override
        public void explainMatch(ExplainMatchRequest request, StreamObserver<ExplainMatchResponse> observer) {
            asked.add(request);
            observer.onNext(ExplainMatchResponse.newBuilder()
                    .addMatches(Match.newBuilder()
                            .setEntity("entities/us-clsk")
                            .setWindow(WindowFinding.newBuilder()
                                    .setState(WindowState.WINDOW_STATE_NO_DATA)
                                    .setCounting(WindowFinding.Counting.COUNTING_COUNTED)
                                    .addGuards(guard("stories", 1, 5))
                                    .addGuards(guard("sources", 1, 1))
                                    .addGuards(guard("baseline hours", 2.5, 24))))
                    .build());
            observer.onCompleted();
        }

        @Override
        public void backtestSubscription(
                BacktestSubscriptionRequest request, StreamObserver<BacktestSubscriptionResponse> observer) {
            Alert.Builder alert = Alert.newBuilder();
            alert.getWindowBuilder().setStories(3);
            observer.onNext(BacktestSubscriptionResponse.newBuilder()
                    .addAlerts(alert)
                    .addStateChanges(change(WindowState.WINDOW_STATE_FIRING))
                    .addStateChanges(change(WindowState.WINDOW_STATE_RESOLVED))
                    .addStateChanges(change(WindowState.WINDOW_STATE_FIRING))
                    .build());
            observer.onNext(BacktestSubscriptionResponse.newBuilder()
                    .setSummary(BacktestSummary.newBuilder().setAlerts(1).setMatches(1))
                    .build());
            observer.onCompleted();
        }

        private WindowStateChange change(WindowState state) {
            return WindowStateChange.newBuilder()
                    .setEntity("entities/us-clsk")
                    .setState(state)
                    .build();
        }

        private WindowFinding.Guard guard(String what, double found, double needed) {
            return WindowFinding.Guard.newBuilder()
                    .setWhat(what)
                    .setFound(found)
                    .setNeeded(needed)
                    .build();
        }
    }
}
