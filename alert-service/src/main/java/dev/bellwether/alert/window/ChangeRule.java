package dev.bellwether.alert.window;

import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.window.Assessment.Finding;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A metric of a window against the same of the time before the window: stories as a ratio of rates, means as a difference. */
record ChangeRule(WindowCondition.Change condition, Series series, LogClock clock) {

    /** Less was not counted long enough to compare with. */
    private static final int MIN_BASELINE_MINUTES = Minutes.DAY;

    /** What leaves the baseline is noticed after so long at the latest. */
    private static final int LONGEST_REVIEW_MINUTES = Minutes.HOUR;

    Assessment assess() {
        int end = clock.end();
        int from = end - condition.frame().minutes();
        Counts counts = series.counts(from, end);
        OptionalDouble change = change(end);
        boolean holds = change.isPresent()
                && counts.suffice(condition.frame())
                && condition.comparison().holds(change.getAsDouble(), condition.value());
        Finding finding = change.isEmpty() ? Finding.NO_DATA : holds ? Finding.HOLDS : Finding.DOES_NOT_HOLD;
        List<Reason> reasons = change.isEmpty()
                ? List.of()
                : List.of(Assessments.reason(word(), condition.comparison(), condition.value(), change.getAsDouble()));
        return new Assessment(finding, !holds && isCleared(), from, end, counts, reasons, review(from, end));
    }

    private boolean isCleared() {
        int end = clock.closedEnd();
        Counts closed = series.counts(end - condition.frame().minutes(), end);
        OptionalDouble change = change(end);
        return change.isEmpty()
                || !closed.suffice(condition.frame())
                || !condition.comparison().holds(change.getAsDouble(), condition.clearValue());
    }

    /** Of the window that ends at a minute; empty where there is too little on either side. */
    private OptionalDouble change(int end) {
        int from = end - condition.frame().minutes();
        int first = Math.max(from - Minutes.of(condition.baseline()), clock.beginMinute());
        Counts before = series.counts(first, from);
        if (from - first < MIN_BASELINE_MINUTES || measurable(before) < condition.minBaselineStories()) {
            return OptionalDouble.empty();
        }
        Counts window = series.counts(from, end);
        if (condition.metric() == Metric.STORIES) {
            double usual = before.stories() * (double) condition.frame().minutes() / (from - first);
            return OptionalDouble.of(window.stories() / usual);
        }
        if (window.scored() < Math.max(1, condition.frame().minStories())
                || window.sources() < condition.frame().minSources()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(window.of(condition.metric()).orElseThrow()
                - before.of(condition.metric()).orElseThrow());
    }

    private int measurable(Counts counts) {
        return condition.metric() == Metric.STORIES ? counts.stories() : counts.scored();
    }

    private String word() {
        String how = condition.metric() == Metric.STORIES ? " to its baseline" : " less its baseline";
        return condition.metric().word() + how;
    }

    /** More stories than before come only with a story; all else also as stories leave the window and the baseline. */
    private OptionalInt review(int from, int end) {
        boolean needsAStory = condition.metric() == Metric.STORIES && condition.comparison() == Comparison.AT_LEAST;
        if (needsAStory) {
            return OptionalInt.empty();
        }
        int leaves = Assessments.whenTheFirstLeaves(series, from, end).orElse(Integer.MAX_VALUE);
        return OptionalInt.of(Math.min(leaves, end + LONGEST_REVIEW_MINUTES));
    }
}
