package dev.bellwether.cli.view;

import com.google.protobuf.Duration;
import dev.bellwether.api.alert.v1.ChangeCondition;
import dev.bellwether.api.alert.v1.Comparison;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.Metric;
import dev.bellwether.api.alert.v1.ThresholdCondition;
import dev.bellwether.api.alert.v1.Window;
import dev.bellwether.cli.time.DurationText;
import java.math.BigDecimal;

/** Says a condition in a line: one on articles as it is written, one over time in words. */
final class ConditionText {
    private ConditionText() {}

    static String of(Condition condition) {
        return switch (condition.getKindCase()) {
            case ARTICLE -> condition.getArticle().getExpression();
            case THRESHOLD -> threshold(condition.getThreshold());
            case CHANGE -> change(condition.getChange());
            case BURST ->
                "more stories of " + scope(condition.getBurst().getWindow()) + " in "
                        + length(condition.getBurst().getWindow()) + " than usual"
                        + probability(condition.getBurst().getProbability());
            case ABSENCE ->
                "no story of " + scope(condition.getAbsence().getWindow()) + " for "
                        + length(condition.getAbsence().getWindow()) + " or more, and longer than usual"
                        + probability(condition.getAbsence().getProbability());
            default -> "";
        };
    }

    private static String threshold(ThresholdCondition condition) {
        return metric(condition.getMetric()) + " of " + scope(condition.getWindow()) + " in "
                + length(condition.getWindow()) + " " + sign(condition.getComparison()) + " " + condition.getValue();
    }

    private static String change(ChangeCondition condition) {
        String how = condition.getMetric() == Metric.METRIC_STORIES ? " to that of " : " less that of ";
        return metric(condition.getMetric()) + " of " + scope(condition.getWindow()) + " in "
                + length(condition.getWindow()) + how + length(condition.getBaseline()) + " before "
                + sign(condition.getComparison()) + " " + condition.getValue();
    }

    private static String scope(Window window) {
        if (window.hasWatchlist()) {
            return "each of " + window.getWatchlist();
        }
        return window.getEntity().isEmpty() ? "an entity" : window.getEntity();
    }

    private static String length(Window window) {
        return window.hasLength() ? length(window.getLength()) : "the default time";
    }

    private static String length(Duration length) {
        return DurationText.format(java.time.Duration.ofSeconds(length.getSeconds()));
    }

    private static String metric(Metric metric) {
        return Words.of(metric, "METRIC_").replace('_', ' ');
    }

    private static String sign(Comparison comparison) {
        return comparison == Comparison.COMPARISON_AT_MOST ? "<=" : ">=";
    }

    private static String probability(double probability) {
        return probability == 0
                ? ""
                : " (probability <= " + BigDecimal.valueOf(probability).toPlainString() + ")";
    }
}
