package dev.bellwether.alert.store;

import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.window.Comparison;
import dev.bellwether.alert.window.Frame;
import dev.bellwether.alert.window.Metric;
import dev.bellwether.alert.window.Scope;
import dev.bellwether.alert.window.WindowCondition;
import io.vertx.core.json.JsonObject;
import java.time.Duration;

/**
 * A condition over time as it is kept, beside its kind: what a kind does not have is as in {@link #NONE}.
 *
 * @param clear clearing value or probability
 */
record WindowConditionJson(
        String scope,
        long lengthMinutes,
        int minStories,
        int minSources,
        long pendingMinutes,
        String severity,
        String metric,
        String comparison,
        double value,
        double clear,
        long baselineHours,
        int minBaselineStories) {

    /** Of a condition on articles. */
    static final WindowConditionJson NONE =
            new WindowConditionJson("", 0, 0, 0, 0, "INFO", "STORIES", "AT_LEAST", 0, 0, 0, 0);

    static WindowConditionJson of(WindowCondition condition) {
        WindowConditionJson json = NONE.with(condition.frame());
        return condition.fold(
                threshold -> json.with(threshold.metric(), threshold.comparison())
                        .with(threshold.value(), threshold.clearValue()),
                change -> json.with(change.metric(), change.comparison())
                        .with(change.value(), change.clearValue())
                        .with(change.baseline(), change.minBaselineStories()),
                burst -> json.with(burst.probability(), burst.clearProbability()),
                absence -> json.with(absence.probability(), 0).with(Duration.ZERO, absence.minBaselineStories()));
    }

    private WindowConditionJson with(Frame frame) {
        return new WindowConditionJson(
                frame.scope().name(),
                frame.length().toMinutes(),
                frame.minStories(),
                frame.minSources(),
                frame.pendingPeriod().toMinutes(),
                frame.severity().name(),
                metric,
                comparison,
                value,
                clear,
                baselineHours,
                minBaselineStories);
    }

    private WindowConditionJson with(Metric newMetric, Comparison newComparison) {
        return new WindowConditionJson(
                scope,
                lengthMinutes,
                minStories,
                minSources,
                pendingMinutes,
                severity,
                newMetric.name(),
                newComparison.name(),
                value,
                clear,
                baselineHours,
                minBaselineStories);
    }

    private WindowConditionJson with(double newValue, double newClear) {
        return new WindowConditionJson(
                scope,
                lengthMinutes,
                minStories,
                minSources,
                pendingMinutes,
                severity,
                metric,
                comparison,
                newValue,
                newClear,
                baselineHours,
                minBaselineStories);
    }

    private WindowConditionJson with(Duration newBaseline, int newMinBaselineStories) {
        return new WindowConditionJson(
                scope,
                lengthMinutes,
                minStories,
                minSources,
                pendingMinutes,
                severity,
                metric,
                comparison,
                value,
                clear,
                newBaseline.toHours(),
                newMinBaselineStories);
    }

    static WindowConditionJson read(JsonObject kept) {
        return new WindowConditionJson(
                kept.getString("scope"),
                kept.getLong("lengthMinutes"),
                kept.getInteger("minStories"),
                kept.getInteger("minSources"),
                kept.getLong("pendingMinutes"),
                kept.getString("severity"),
                kept.getString("metric"),
                kept.getString("comparison"),
                kept.getDouble("value"),
                kept.getDouble("clear"),
                kept.getLong("baselineHours"),
                kept.getInteger("minBaselineStories"));
    }

    /** @param kind as the column has it */
    WindowCondition condition(String kind) {
        return switch (kind) {
            case "THRESHOLD" ->
                new WindowCondition.Threshold(
                        frame(), Metric.valueOf(metric), Comparison.valueOf(comparison), value, clear);
            case "CHANGE" ->
                new WindowCondition.Change(
                        frame(),
                        Metric.valueOf(metric),
                        Comparison.valueOf(comparison),
                        value,
                        clear,
                        Duration.ofHours(baselineHours),
                        minBaselineStories);
            case "BURST" -> new WindowCondition.Burst(frame(), value, clear);
            case "ABSENCE" -> new WindowCondition.Absence(frame(), value, minBaselineStories);
            default -> throw new IllegalArgumentException("no kind of condition over time: " + kind);
        };
    }

    private Frame frame() {
        return new Frame(
                new Scope(scope),
                Duration.ofMinutes(lengthMinutes),
                minStories,
                minSources,
                Duration.ofMinutes(pendingMinutes),
                Severity.valueOf(severity));
    }
}
