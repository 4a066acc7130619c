package dev.bellwether.alert.grpc;

import dev.bellwether.alert.backtest.BacktestStep;
import dev.bellwether.alert.backtest.Period;
import dev.bellwether.alert.backtest.StateChange;
import dev.bellwether.alert.backtest.Subject;
import dev.bellwether.alert.backtest.Summary;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.BacktestProgress;
import dev.bellwether.api.alert.v1.BacktestSubscriptionRequest;
import dev.bellwether.api.alert.v1.BacktestSubscriptionResponse;
import dev.bellwether.api.alert.v1.BacktestSummary;
import dev.bellwether.api.alert.v1.Match;
import dev.bellwether.api.alert.v1.WindowStateChange;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.listing.Lists;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Between backtests of the domain and of the contract. */
final class BacktestMapper {

    /** In one message; some hundred bytes each. */
    private static final int MOST_CHANGES = 10_000;

    private BacktestMapper() {}

    static Subject subject(BacktestSubscriptionRequest request) {
        if (request.hasSubscription()) {
            return new Subject.Draft(SubscriptionMapper.draft(
                    request.getSubscription().toBuilder().clearEndpoints().build()));
        }
        ResourceName.id("name", dev.bellwether.alert.subscription.Subscription.COLLECTION, request.getName());
        return new Subject.Stored(request.getName());
    }

    static Period period(BacktestSubscriptionRequest request) {
        Instant start =
                request.hasStartTime() ? Timestamps.toDomain("start_time", request.getStartTime()) : Period.BEGINNING;
        Instant end = request.hasEndTime() ? Timestamps.toDomain("end_time", request.getEndTime()) : Period.END;
        if (!start.isBefore(end)) {
            throw new FailureException(
                    Failure.InvalidFields.of("end_time", "it is not after start_time, so that nothing lies between"));
        }
        return new Period(start, end);
    }

    /** As many messages as the alerts of a step need; the summary is in the last. */
    static List<BacktestSubscriptionResponse> toWire(BacktestStep step) {
        BacktestSubscriptionResponse.Builder last =
                BacktestSubscriptionResponse.newBuilder().setProgress(progress(step));
        step.summary().map(BacktestMapper::summary).ifPresent(last::setSummary);
        List<BacktestSubscriptionResponse> messages = new ArrayList<>();
        List<Alert> rest = step.alerts().stream().map(AlertMapper::toWire).toList();
        List<Alert> some = Lists.fitting(rest, Alert::getSerializedSize);
        while (some.size() < rest.size()) {
            messages.add(BacktestSubscriptionResponse.newBuilder()
                    .setProgress(last.getProgress())
                    .addAllAlerts(some)
                    .build());
            rest = rest.subList(some.size(), rest.size());
            some = Lists.fitting(rest, Alert::getSerializedSize);
        }
        List<StateChange> changes = step.changes();
        while (changes.size() > MOST_CHANGES) {
            messages.add(BacktestSubscriptionResponse.newBuilder()
                    .setProgress(last.getProgress())
                    .addAllStateChanges(toWire(changes.subList(0, MOST_CHANGES)))
                    .build());
            changes = changes.subList(MOST_CHANGES, changes.size());
        }
        messages.add(last.addAllAlerts(rest).addAllStateChanges(toWire(changes)).build());
        return messages;
    }

    private static List<WindowStateChange> toWire(List<StateChange> changes) {
        return changes.stream()
                .map(change -> WindowStateChange.newBuilder()
                        .setEntity(change.entity())
                        .setState(SightMapper.state(change.standing().state()))
                        .setTime(Timestamps.toWire(change.standing().since()))
                        .build())
                .toList();
    }

    private static BacktestProgress progress(BacktestStep step) {
        BacktestProgress.Builder progress =
                BacktestProgress.newBuilder().setAnalyses(step.analyses()).setTotalAnalyses(step.total());
        step.logTime().map(Timestamps::toWire).ifPresent(progress::setLogTime);
        return progress.build();
    }

    private static BacktestSummary summary(Summary summary) {
        return BacktestSummary.newBuilder()
                .setAnalyses(summary.analyses())
                .setErasedAnalyses(summary.erased())
                .setMatches(summary.matches())
                .setAlerts(summary.alerts())
                .addAllSuppressions(summary.suppressions().stream()
                        .map(BacktestMapper::suppression)
                        .toList())
                .addAllDays(summary.days().stream().map(BacktestMapper::day).toList())
                .setAlertsPerDay(summary.alertsPerDay())
                .build();
    }

    private static BacktestSummary.Suppression suppression(Summary.Suppression suppression) {
        return BacktestSummary.Suppression.newBuilder()
                .setStage(Match.Stage.valueOf("STAGE_" + suppression.stage().name()))
                .setOutcome(
                        Match.Outcome.valueOf("OUTCOME_" + suppression.outcome().name()))
                .setMatches(suppression.matches())
                .build();
    }

    private static BacktestSummary.Day day(Summary.Day day) {
        return BacktestSummary.Day.newBuilder()
                .setStartTime(Timestamps.toWire(
                        day.date().atStartOfDay(ZoneOffset.UTC).toInstant()))
                .setMatches(day.matches())
                .setAlerts(day.alerts())
                .build();
    }
}
