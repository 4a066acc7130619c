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
        Frame frame = condition.frame();
        return condition.fold(
                one -> of(frame, one.metric(), one.comparison(), one.value(), one.clearValue(), Duration.ZERO, 0),
                one -> of(
                        frame,
                        one.metric(),
                        one.comparison(),
                        one.value(),
                        one.clearValue(),
                        one.baseline(),
                        one.minBaselineStories()),
                one -> of(
                        frame,
                        Metric.STORIES,
                        Comparison.AT_LEAST,
                        one.probability(),
                        one.clearProbability(),
                        Duration.ZERO,
                        0),
                one -> of(
                        frame,
                        Metric.STORIES,
                        Comparison.AT_LEAST,
                        one.probability(),
                        0,
                        Duration.ZERO,
                        one.minBaselineStories()));
    }

    private static WindowConditionJson of(
            Frame frame,
            Metric metric,
            Comparison comparison,
            double value,
            double clear,
            Duration baseline,
            int minBaselineStories) {
        return new WindowConditionJson(
                frame.scope().name(),
                frame.length().toMinutes(),
                frame.minStories(),
                frame.minSources(),
                frame.pendingPeriod().toMinutes(),
                frame.severity().name(),
                metric.name(),
                comparison.name(),
                value,
                clear,
                baseline.toHours(),
                minBaselineStories);
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
