package dev.bellwether.alert.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.bellwether.alert.alert.Explanation;
import dev.bellwether.alert.alert.Verdict;
import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.condition.Severity;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertChange;
import dev.bellwether.api.alert.v1.Digest;
import dev.bellwether.api.alert.v1.Match;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.kit.id.ResourceName;
import java.util.List;

/** Between alerts of the domain and of the contract. */
final class AlertMapper {

    private AlertMapper() {}

    static Alert toWire(dev.bellwether.alert.alert.Alert alert) {
        Alert.Builder wire = Alert.newBuilder()
                .setName(alert.name())
                .setSubscription(alert.subscription())
                .setSubscriptionRevision(alert.subscriptionRevision())
                .setSubscriptionDisplayName(alert.subscriptionDisplayName())
                .setSeverity(severity(alert.severity()))
                .setSequence(alert.sequence())
                .setAnalysis(alert.analysis())
                .setArticle(alert.source().article())
                .setArticleRevision(alert.source().articleRevision())
                .setTitle(alert.source().title())
                .setSource(alert.source().source())
                .setUri(alert.source().uri())
                .setStory(alert.source().story())
                .setEntity(entity(alert))
                .addAllReasons(reasons(alert.reasons()))
                .setTimeline(timeline(alert.timeline()));
        dev.bellwether.alert.alert.Alert.Aftermath aftermath = alert.aftermath();
        wire.setArticleRetractReason(aftermath.retractReason()).setSupersededBy(aftermath.supersededBy());
        aftermath.retractTime().map(Timestamps::toWire).ifPresent(wire::setArticleRetractTime);
        aftermath.deleteTime().map(Timestamps::toWire).ifPresent(wire::setArticleDeleteTime);
        alert.window()
                .map(WindowMapper::toWire)
                .ifPresent(window -> wire.setWindow(window).setArticleRevision(0));
        setLifecycle(wire, alert.lifecycle());
        return wire.build();
    }

    private static Alert.Timeline timeline(dev.bellwether.alert.alert.Alert.Timeline timeline) {
        Alert.Timeline.Builder wire = Alert.Timeline.newBuilder()
                .setEventTime(Timestamps.toWire(timeline.eventTime()))
                .setArticleTime(Timestamps.toWire(timeline.articleTime()))
                .setAnalysisTime(Timestamps.toWire(timeline.analysisTime()))
                .setAlertTime(Timestamps.toWire(timeline.alertTime()));
        timeline.steps().ifPresent(steps -> {
            wire.setFirstSeenTime(Timestamps.toWire(steps.firstSeenTime()));
            steps.decision()
                    .ifPresent(times -> wire.setMatchTime(Timestamps.toWire(times.matchTime()))
                            .setDecideTime(Timestamps.toWire(times.decideTime())));
        });
        return wire.build();
    }

    private static void setLifecycle(Alert.Builder wire, dev.bellwether.alert.alert.Alert.Lifecycle lifecycle) {
        wire.setState(state(lifecycle.state())).setResolvedBy(lifecycle.resolvedBy());
        lifecycle.resolveTime().map(Timestamps::toWire).ifPresent(wire::setResolveTime);
        lifecycle
                .acknowledgement()
                .ifPresent(one -> wire.setAcknowledgement(Alert.Acknowledgement.newBuilder()
                        .setAuthor(one.author())
                        .setCreateTime(Timestamps.toWire(one.createTime()))));
        lifecycle
                .feedback()
                .ifPresent(one -> wire.setFeedback(Alert.Feedback.newBuilder()
                        .setWorth(Alert.Feedback.Worth.valueOf(
                                "WORTH_" + one.worth().name()))
                        .setComment(one.comment())
                        .setAuthor(one.author())
                        .setCreateTime(Timestamps.toWire(one.createTime()))));
        lifecycle
                .digest()
                .ifPresent(id -> wire.setDigest(ResourceName.of(dev.bellwether.alert.alert.Digest.COLLECTION, id)));
    }

    static dev.bellwether.alert.alert.Alert.Worth worth(Alert.Feedback.Worth wire) {
        return switch (wire) {
            case WORTH_USEFUL -> dev.bellwether.alert.alert.Alert.Worth.USEFUL;
            case WORTH_NOT_USEFUL -> dev.bellwether.alert.alert.Alert.Worth.NOT_USEFUL;
            case WORTH_WRONG_ENTITY -> dev.bellwether.alert.alert.Alert.Worth.WRONG_ENTITY;
            case WORTH_WRONG_SENTIMENT -> dev.bellwether.alert.alert.Alert.Worth.WRONG_SENTIMENT;
            case WORTH_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("the rules of the contract let it through: " + wire);
        };
    }

    static Digest toWire(dev.bellwether.alert.alert.Digest digest) {
        return Digest.newBuilder()
                .setName(digest.name())
                .setSubscription(digest.key().subscription())
                .setSubscriptionDisplayName(digest.subscriptionDisplayName())
                .setCause(
                        switch (digest.key().cause()) {
                            case QUIET_HOURS -> Digest.Cause.CAUSE_QUIET_HOURS;
                            case BUDGET -> Digest.Cause.CAUSE_BUDGET;
                            case GROUP -> Digest.Cause.CAUSE_GROUP;
                        })
                .setGroup(digest.key().group())
                .setStartTime(Timestamps.toWire(digest.key().startTime()))
                .setDueTime(Timestamps.toWire(digest.dueTime()))
                .setNumber(digest.key().number())
                .setAlertCount(digest.alertCount())
                .addAllAlerts(digest.alerts().stream().map(AlertMapper::toWire).toList())
                .setCreateTime(Timestamps.toWire(digest.createTime()))
                .build();
    }

    private static Alert.State state(dev.bellwether.alert.alert.Alert.State state) {
        return switch (state) {
            case OPEN -> Alert.State.STATE_OPEN;
            case ACKNOWLEDGED -> Alert.State.STATE_ACKNOWLEDGED;
            case RESOLVED -> Alert.State.STATE_RESOLVED;
        };
    }

    static AlertChange toWire(dev.bellwether.alert.alert.AlertChange change) {
        return switch (change.kind()) {
            case OPENED ->
                AlertChange.newBuilder().setOpened(toWire(change.alert())).build();
            case CHANGED ->
                AlertChange.newBuilder().setChanged(toWire(change.alert())).build();
            case RESOLVED ->
                AlertChange.newBuilder()
                        .setChanged(toWire(change.alert()))
                        .setResolved(true)
                        .build();
            case DIGEST ->
                AlertChange.newBuilder()
                        .setDigest(toWire(change.digest().orElseThrow()))
                        .build();
        };
    }

    static Match toWire(String subscription, Explanation explanation) {
        Match.Builder match = Match.newBuilder()
                .setSubscription(subscription)
                .setSubscriptionRevision(explanation.subscriptionRevision())
                .setAnalysis(explanation.analysis())
                .setEntity(explanation.entity())
                .setHeld(explanation.held())
                .addAllReasons(reasons(explanation.reasons()))
                .addAllVerdicts(explanation.verdicts().stream()
                        .map(AlertMapper::verdict)
                        .toList());
        explanation
                .alert()
                .ifPresent(id -> match.setAlert(ResourceName.of(dev.bellwether.alert.alert.Alert.COLLECTION, id)));
        explanation.sight().map(SightMapper::toWire).ifPresent(match::setWindow);
        return match.build();
    }

    private static Match.Verdict verdict(Verdict verdict) {
        return Match.Verdict.newBuilder()
                .setStage(Match.Stage.valueOf("STAGE_" + verdict.stage().name()))
                .setOutcome(Match.Outcome.valueOf("OUTCOME_" + verdict.outcome().name()))
                .setDetail(verdict.detail())
                .build();
    }

    /** Of an erased article nothing but the name. */
    private static EntitySentiment entity(dev.bellwether.alert.alert.Alert alert) {
        try {
            return EntitySentiment.parseFrom(alert.wire().bytes()).toBuilder()
                    .setEntity(alert.entity())
                    .build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the entity of " + alert.name() + " cannot be read", e);
        }
    }

    private static List<Alert.Reason> reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> Alert.Reason.newBuilder()
                        .setExpression(reason.expression())
                        .setValue(reason.value())
                        .build())
                .toList();
    }

    private static Alert.Severity severity(Severity severity) {
        return switch (severity) {
            case INFO -> Alert.Severity.SEVERITY_INFO;
            case WARNING -> Alert.Severity.SEVERITY_WARNING;
            case CRITICAL -> Alert.Severity.SEVERITY_CRITICAL;
        };
    }
}
