package dev.bellwether.alert.grpc;

import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.window.Comparison;
import dev.bellwether.alert.window.Frame;
import dev.bellwether.alert.window.Metric;
import dev.bellwether.alert.window.Scope;
import dev.bellwether.alert.window.Sighting;
import dev.bellwether.alert.window.WindowCondition;
import dev.bellwether.api.alert.v1.AbsenceCondition;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.BurstCondition;
import dev.bellwether.api.alert.v1.ChangeCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.ThresholdCondition;
import dev.bellwether.api.alert.v1.Window;
import dev.bellwether.api.alert.v1.WindowEvidence;
import dev.bellwether.kit.grpc.Durations;
import dev.bellwether.kit.grpc.Timestamps;
import java.time.Duration;

/** Between conditions over time of the domain and of the contract, whose defaults are filled in here. */
final class WindowMapper {

    private static final int MIN_STORIES = 3;
    private static final int MIN_SOURCES = 3;
    private static final double PROBABILITY = 1e-4;
    private static final double CLEAR_PROBABILITY = 0.01;
    private static final int MIN_STORIES_OF_CHANGE = 10;
    private static final int MIN_STORIES_OF_ABSENCE = 20;
    private static final Duration DAY = Duration.ofDays(1);

    private WindowMapper() {}

    static WindowCondition threshold(ThresholdCondition wire) {
        Metric metric = metric(wire.getMetric());
        Comparison comparison = comparison(wire.getComparison());
        boolean isFew = metric.isCount() && comparison == Comparison.AT_MOST;
        int minimum = isFew ? 0 : metric.isCount() ? 1 : MIN_STORIES;
        return new WindowCondition.Threshold(
                frame("threshold", wire.getWindow(), Duration.ofHours(1), minimum),
                metric,
                comparison,
                wire.getValue(),
                wire.hasClearValue() ? wire.getClearValue() : wire.getValue());
    }

    static WindowCondition change(ChangeCondition wire) {
        Metric metric = metric(wire.getMetric());
        Comparison comparison = comparison(wire.getComparison());
        boolean isFew = metric == Metric.STORIES && comparison == Comparison.AT_MOST;
        Frame frame = frame("change", wire.getWindow(), DAY, isFew ? 0 : MIN_STORIES);
        Duration baseline = frame.length().compareTo(DAY) > 0 ? DAY.multipliedBy(28) : DAY.multipliedBy(7);
        return new WindowCondition.Change(
                frame,
                metric,
                comparison,
                wire.getValue(),
                wire.hasClearValue() ? wire.getClearValue() : wire.getValue(),
                wire.hasBaseline() ? duration("change.baseline", wire.getBaseline()) : baseline,
                wire.hasMinBaselineStories() ? wire.getMinBaselineStories() : MIN_STORIES_OF_CHANGE);
    }

    static WindowCondition burst(BurstCondition wire) {
        double probability = wire.hasProbability() ? wire.getProbability() : PROBABILITY;
        return new WindowCondition.Burst(
                frame("burst", wire.getWindow(), Duration.ofHours(1), MIN_STORIES),
                probability,
                wire.hasClearProbability() ? wire.getClearProbability() : Math.max(CLEAR_PROBABILITY, 2 * probability));
    }

    static WindowCondition absence(AbsenceCondition wire) {
        return new WindowCondition.Absence(
                frame("absence", wire.getWindow(), Duration.ofHours(6), 0),
                wire.hasProbability() ? wire.getProbability() : PROBABILITY,
                wire.hasMinBaselineStories() ? wire.getMinBaselineStories() : MIN_STORIES_OF_ABSENCE);
    }

    private static Frame frame(String kind, Window wire, Duration length, int minimum) {
        int minStories = wire.hasMinStories() ? wire.getMinStories() : minimum;
        return new Frame(
                new Scope(wire.hasWatchlist() ? wire.getWatchlist() : wire.getEntity()),
                wire.hasLength() ? duration(kind + ".window.length", wire.getLength()) : length,
                minStories,
                wire.hasMinSources() ? wire.getMinSources() : Math.min(Math.min(minimum, MIN_SOURCES), minStories),
                duration(kind + ".window.pending_period", wire.getPendingPeriod()),
                severity(wire.getSeverity()));
    }

    private static Duration duration(String field, com.google.protobuf.Duration wire) {
        return Durations.toDomain("subscription.condition." + field, wire);
    }

    private static Metric metric(dev.bellwether.api.alert.v1.Metric wire) {
        return Metric.valueOf(wire.name().substring("METRIC_".length()));
    }

    private static Comparison comparison(dev.bellwether.api.alert.v1.Comparison wire) {
        return Comparison.valueOf(wire.name().substring("COMPARISON_".length()));
    }

    private static Severity severity(Alert.Severity wire) {
        return switch (wire) {
            case SEVERITY_CRITICAL -> Severity.CRITICAL;
            case SEVERITY_WARNING -> Severity.WARNING;
            default -> Severity.INFO;
        };
    }

    static Condition toWire(WindowCondition condition) {
        Condition.Builder wire = Condition.newBuilder();
        return condition
                .fold(
                        threshold -> wire.setThreshold(ThresholdCondition.newBuilder()
                                .setWindow(window(threshold.frame()))
                                .setMetric(metric(threshold.metric()))
                                .setComparison(comparison(threshold.comparison()))
                                .setValue(threshold.value())
                                .setClearValue(threshold.clearValue())),
                        change -> wire.setChange(ChangeCondition.newBuilder()
                                .setWindow(window(change.frame()))
                                .setMetric(metric(change.metric()))
                                .setComparison(comparison(change.comparison()))
                                .setValue(change.value())
                                .setClearValue(change.clearValue())
                                .setBaseline(Durations.toWire(change.baseline()))
                                .setMinBaselineStories(change.minBaselineStories())),
                        burst -> wire.setBurst(BurstCondition.newBuilder()
                                .setWindow(window(burst.frame()))
                                .setProbability(burst.probability())
                                .setClearProbability(burst.clearProbability())),
                        absence -> wire.setAbsence(AbsenceCondition.newBuilder()
                                .setWindow(window(absence.frame()))
                                .setProbability(absence.probability())
                                .setMinBaselineStories(absence.minBaselineStories())))
                .build();
    }

    private static Window window(Frame frame) {
        Window.Builder wire = Window.newBuilder()
                .setLength(Durations.toWire(frame.length()))
                .setMinStories(frame.minStories())
                .setMinSources(frame.minSources())
                .setPendingPeriod(Durations.toWire(frame.pendingPeriod()))
                .setSeverity(
                        Alert.Severity.valueOf("SEVERITY_" + frame.severity().name()));
        return frame.scope().isWatchlist()
                ? wire.setWatchlist(frame.scope().name()).build()
                : wire.setEntity(frame.scope().name()).build();
    }

    private static dev.bellwether.api.alert.v1.Metric metric(Metric metric) {
        return dev.bellwether.api.alert.v1.Metric.valueOf("METRIC_" + metric.name());
    }

    private static dev.bellwether.api.alert.v1.Comparison comparison(Comparison comparison) {
        return dev.bellwether.api.alert.v1.Comparison.valueOf("COMPARISON_" + comparison.name());
    }

    static WindowEvidence toWire(dev.bellwether.alert.window.WindowEvidence evidence) {
        WindowEvidence.Builder wire = WindowEvidence.newBuilder()
                .setStartTime(Timestamps.toWire(evidence.start()))
                .setEndTime(Timestamps.toWire(evidence.end()))
                .setStories(evidence.stories())
                .setSources(evidence.sources());
        evidence.score().ifPresent(wire::setScore);
        evidence.topStories().forEach(story -> wire.addTopStories(story(story)));
        return wire.build();
    }

    private static WindowEvidence.Story story(Sighting sighting) {
        WindowEvidence.Story.Builder wire = WindowEvidence.Story.newBuilder()
                .setStory(sighting.story().equals(sighting.article()) ? "" : sighting.story())
                .setArticle(sighting.article())
                .setSource(sighting.source())
                .setEventTime(Timestamps.toWire(sighting.eventTime()));
        sighting.score().ifPresent(wire::setScore);
        return wire.build();
    }
}
