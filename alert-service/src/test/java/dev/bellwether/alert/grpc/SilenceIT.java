package dev.bellwether.alert.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Timestamp;
import dev.bellwether.api.alert.v1.AcknowledgeAlertRequest;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.BacktestSubscriptionRequest;
import dev.bellwether.api.alert.v1.CreateSilenceRequest;
import dev.bellwether.api.alert.v1.ExpireSilenceRequest;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.GetAlertRequest;
import dev.bellwether.api.alert.v1.GiveFeedbackRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListSilencesRequest;
import dev.bellwether.api.alert.v1.Match;
import dev.bellwether.api.alert.v1.PreviewSilenceRequest;
import dev.bellwether.api.alert.v1.PreviewSilenceResponse;
import dev.bellwether.api.alert.v1.ResolveAlertRequest;
import dev.bellwether.api.alert.v1.Silence;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.UpdateSilenceRequest;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say of alerts: silences before them, and what becomes of them afterwards. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(SurroundingsResource.class)
class SilenceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @GrpcClient("self")
    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    @GrpcClient("self")
    AlertServiceGrpc.AlertServiceBlockingStub alerts;

    @ConfigProperty(name = SurroundingsResource.SENTIMENT_PORT)
    int sentimentPort;

    private FakeSentiment sentiment;
    private final String entity = "entities/test-" + UUID.randomUUID();
    private Subscription subscription = Subscription.getDefaultInstance();

    @BeforeEach
    void start() throws IOException {
        sentiment = new FakeSentiment(sentimentPort);
        subscription = subscriptions.createSubscription(SomeSubscriptions.ofEveryStory(entity, List.of()));
    }

    @AfterEach
    void stop() {
        sentiment.stop();
    }

    @Test
    void silence_mutesWhatItMatchesUntilItIsEndedAndSaysWhoAskedForIt() {
        Silence silence = silence("entity.id == \"" + entity + "\" && subscription.id == \"" + subscription.getName()
                + "\" && alert.severity == \"INFO\"");
        Analysis muted = SomeAnalyses.badNews(entity);
        sentiment.publish(muted);

        assertThat(last(muted)).satisfies(verdict -> {
            assertThat(verdict.getStage()).isEqualTo(Match.Stage.STAGE_SILENCE);
            assertThat(verdict.getOutcome()).isEqualTo(Match.Outcome.OUTCOME_SILENCED);
            assertThat(verdict.getDetail()).contains(silence.getName(), "M. Ito", "earnings week");
        });
        assertThat(listed()).isEmpty();

        Silence ended = subscriptions.expireSilence(ExpireSilenceRequest.newBuilder()
                .setName(silence.getName())
                .setEtag(silence.getEtag())
                .build());
        Analysis told = SomeAnalyses.badNews(entity);
        sentiment.publish(told);

        await().atMost(PATIENCE).until(() -> listed().size() == 1);
        assertThat(ended.getState()).isEqualTo(Silence.State.STATE_EXPIRED);
        assertThat(ended.getRevision()).isEqualTo(2);
        assertThat(listed().get(0).getAnalysis()).isEqualTo(told.getName());
        assertThat(names(false)).doesNotContain(silence.getName());
        assertThat(names(true)).contains(silence.getName());
    }

    @Test
    void backtest_overTheTimeOfASilence_mutesWhatWasMutedThoughItIsOver() {
        Instant begin = Instant.now();
        Silence silence = silence("entity.id == \"" + entity + "\"");
        Analysis muted = SomeAnalyses.badNews(entity);
        sentiment.publish(muted);
        last(muted);
        subscriptions.expireSilence(
                ExpireSilenceRequest.newBuilder().setName(silence.getName()).build());
        sentiment.publish(SomeAnalyses.badNews(entity));
        await().atMost(PATIENCE).until(() -> listed().size() == 1);

        List<Alert> tried = new ArrayList<>();
        List<Match.Outcome> held = new ArrayList<>();
        subscriptions
                .backtestSubscription(BacktestSubscriptionRequest.newBuilder()
                        .setName(subscription.getName())
                        .setStartTime(timestamp(begin))
                        .build())
                .forEachRemaining(message -> {
                    tried.addAll(message.getAlertsList());
                    message.getSummary().getSuppressionsList().forEach(one -> held.add(one.getOutcome()));
                });

        assertThat(tried)
                .extracting(Alert::getName)
                .containsExactly(listed().get(0).getName());
        assertThat(held).containsExactly(Match.Outcome.OUTCOME_SILENCED);
    }

    @Test
    void preview_countsWhatItWouldHaveMutedAndChangesNothing() {
        sentiment.publish(SomeAnalyses.badNews(entity));
        sentiment.publish(SomeAnalyses.badNews(entity));
        await().atMost(PATIENCE).until(() -> listed().size() == 2);

        PreviewSilenceResponse all = preview("entity.id == \"" + entity + "\"");
        PreviewSilenceResponse none = preview("entity.id == \"" + entity + "\" && sentiment.score > 0.0");

        assertThat(all.getMutedAlerts()).isEqualTo(2);
        assertThat(all.getAlertsList()).containsExactlyInAnyOrderElementsOf(listed());
        assertThat(all.getExaminedAlerts()).isGreaterThanOrEqualTo(2);
        assertThat(none.getMutedAlerts()).isZero();
    }

    @Test
    void silenceWithoutReasonOrEndAhead_andOneThatDoesNotCompile_areRefused() {
        Silence right = draft("entity.id == \"" + entity + "\"");

        assertThat(refusal(() -> create(right.toBuilder().clearReason().build())))
                .contains("reason");
        assertThat(refusal(() -> create(right.toBuilder().clearAuthor().build())))
                .contains("author");
        assertThat(refusal(() -> create(right.toBuilder().clearEndTime().build())))
                .contains("end_time");
        assertThat(refusal(() -> create(right.toBuilder()
                        .setEndTime(timestamp(Instant.now().minusSeconds(60)))
                        .build())))
                .contains("silence.end_time", "has passed");
        assertThat(refusal(() -> create(draft("subscription.ids == \"x\"")))).contains("subscription.id");
        assertThat(refusal(() -> create(draft("alert.severity == \"LOW\"")))).contains("never \"LOW\"");
        assertThat(refusal(() -> create(draft("watchlist(\"nowhere-to-be-found\")"))))
                .contains("there is no watchlist");
    }

    @Test
    void update_holdsFromNowOnAndNeedsTheCurrentEtag() {
        Silence silence = silence("entity.id == \"entities/none\"");
        Silence updated = subscriptions.updateSilence(UpdateSilenceRequest.newBuilder()
                .setSilence(silence.toBuilder().setExpression("entity.id == \"" + entity + "\""))
                .setUpdateMask(FieldMask.newBuilder().addPaths("expression"))
                .build());
        Analysis muted = SomeAnalyses.badNews(entity);
        sentiment.publish(muted);

        assertThat(last(muted).getOutcome()).isEqualTo(Match.Outcome.OUTCOME_SILENCED);
        assertThat(updated.getRevision()).isEqualTo(2);
        assertThat(updated.getReason()).isEqualTo(silence.getReason());
        StatusRuntimeException refused = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> subscriptions.updateSilence(
                        UpdateSilenceRequest.newBuilder().setSilence(silence).build()));
        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.ABORTED);
    }

    @Test
    void alert_isAcknowledgedResolvedAndJudgedAndWatchersAreToldOfEach() {
        sentiment.publish(SomeAnalyses.badNews(entity));
        await().atMost(PATIENCE).until(() -> listed().size() == 1);
        Alert opened = listed().get(0);
        String token = alerts.listAlerts(ListAlertsRequest.getDefaultInstance()).getResumeToken();
        AcknowledgeAlertRequest acknowledge = AcknowledgeAlertRequest.newBuilder()
                .setName(opened.getName())
                .setAuthor("M. Ito")
                .setRequestId(UUID.randomUUID().toString())
                .build();

        Alert acknowledged = alerts.acknowledgeAlert(acknowledge);
        Alert repeated = alerts.acknowledgeAlert(acknowledge);
        Alert judged = alerts.giveFeedback(GiveFeedbackRequest.newBuilder()
                .setName(opened.getName())
                .setWorth(Alert.Feedback.Worth.WORTH_WRONG_ENTITY)
                .setComment("another Northwind")
                .build());
        Alert resolved = alerts.resolveAlert(
                ResolveAlertRequest.newBuilder().setName(opened.getName()).build());

        assertThat(opened.getState()).isEqualTo(Alert.State.STATE_OPEN);
        assertThat(acknowledged.getState()).isEqualTo(Alert.State.STATE_ACKNOWLEDGED);
        assertThat(acknowledged.getAcknowledgement().getAuthor()).isEqualTo("M. Ito");
        assertThat(repeated).isEqualTo(acknowledged);
        assertThat(judged.getFeedback().getComment()).isEqualTo("another Northwind");
        assertThat(judged.getState()).isEqualTo(Alert.State.STATE_ACKNOWLEDGED);
        assertThat(resolved.getState()).isEqualTo(Alert.State.STATE_RESOLVED);
        assertThat(resolved.hasResolveTime()).isTrue();
        assertThat(alerts.getAlert(
                        GetAlertRequest.newBuilder().setName(opened.getName()).build()))
                .isEqualTo(resolved);
        assertThat(changed(token, 3)).last().isEqualTo(resolved);
        assertThat(alerts.listAlerts(ListAlertsRequest.newBuilder()
                                .setFilter("feedback == \"WRONG_ENTITY\" && state == \"RESOLVED\" && entity == \""
                                        + entity + "\"")
                                .build())
                        .getAlertsList())
                .containsExactly(resolved);
        StatusRuntimeException refused = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> alerts.acknowledgeAlert(acknowledge.toBuilder()
                        .setRequestId(UUID.randomUUID().toString())
                        .build()));
        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThat(refused.getStatus().getDescription()).contains("RESOLVED", "ACKNOWLEDGED");
    }

    private List<Alert> changed(String token, int count) {
        List<Alert> changed = new ArrayList<>();
        Context.CancellableContext call = Context.current().withCancellation();
        call.run(() -> {
            Iterator<WatchAlertsResponse> watch = alerts.withDeadlineAfter(
                            PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    .watchAlerts(WatchAlertsRequest.newBuilder()
                            .setResumeToken(token)
                            .setFilter("entity == \"" + entity + "\"")
                            .build());
            while (changed.size() < count) {
                watch.next().getChangesList().forEach(change -> changed.add(change.getChanged()));
            }
        });
        call.cancel(null);
        return changed;
    }

    private static Silence draft(String expression) {
        return Silence.newBuilder()
                .setExpression(expression)
                .setAuthor("M. Ito")
                .setReason("earnings week")
                .setEndTime(timestamp(Instant.now().plus(Duration.ofHours(1))))
                .build();
    }

    private Silence silence(String expression) {
        return create(draft(expression));
    }

    private Silence create(Silence silence) {
        return subscriptions.createSilence(
                CreateSilenceRequest.newBuilder().setSilence(silence).build());
    }

    private PreviewSilenceResponse preview(String expression) {
        return subscriptions.previewSilence(PreviewSilenceRequest.newBuilder()
                .setExpression(expression)
                .setEndTime(timestamp(Instant.now().plusSeconds(60)))
                .build());
    }

    private List<String> names(boolean showExpired) {
        return subscriptions
                .listSilences(ListSilencesRequest.newBuilder()
                        .setPageSize(500)
                        .setShowExpired(showExpired)
                        .build())
                .getSilencesList()
                .stream()
                .map(Silence::getName)
                .toList();
    }

    private static String refusal(ThrowingCallable call) {
        StatusRuntimeException refused = catchThrowableOfType(StatusRuntimeException.class, call);
        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        return String.valueOf(refused.getStatus().getDescription());
    }

    private List<Alert> listed() {
        return alerts.listAlerts(ListAlertsRequest.newBuilder()
                        .setFilter("entity == \"" + entity + "\"")
                        .build())
                .getAlertsList();
    }

    private Match.Verdict last(Analysis analysis) {
        ExplainMatchRequest request = ExplainMatchRequest.newBuilder()
                .setSubscription(subscription.getName())
                .setArticle(analysis.getArticle().getName())
                .build();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> subscriptions.explainMatch(request).getMatchesCount() == 1);
        Match match = subscriptions.explainMatch(request).getMatches(0);
        return match.getVerdicts(match.getVerdictsCount() - 1);
    }

    private static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }
}
