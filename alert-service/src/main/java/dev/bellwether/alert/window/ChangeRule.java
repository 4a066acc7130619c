package dev.bellwether.alert.window;

import dev.bellwether.alert.condition.Reason;
import java.util.ArrayList;
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
        Baseline baseline = baseline(from);
        OptionalDouble change = change(end);
        boolean holds = change.isPresent()
                && counts.suffice(condition.frame())
                && condition.comparison().holds(change.getAsDouble(), condition.value());
        Finding finding = change.isEmpty() ? Finding.NO_DATA : holds ? Finding.HOLDS : Finding.DOES_NOT_HOLD;
        return new Assessment(
                finding,
                !holds && isCleared(),
                from,
                end,
                counts,
                guards(counts, baseline),
                reasons(counts, baseline, change),
                review(from, end));
    }

    /**
     * The time before a window.
     *
     * @param minutes of it in which stories were counted
     */
    private record Baseline(int minutes, Counts counts) {}

    private Baseline baseline(int from) {
        int first = Math.max(from - Minutes.of(condition.baseline()), clock.beginMinute());
        return new Baseline(from - first, series.counts(first, from));
    }

    private List<Guard> guards(Counts counts, Baseline baseline) {
        List<Guard> guards = condition.frame().guards(counts);
        if (condition.metric() != Metric.STORIES) {
            guards.add(new Guard("scored stories", counts.scored(), leastScored()));
        }
        guards.add(new Guard(
                "baseline hours",
                Math.max(0, baseline.minutes()) / (double) Minutes.HOUR,
                MIN_BASELINE_MINUTES / (double) Minutes.HOUR));
        guards.add(new Guard("baseline stories", measurable(baseline.counts()), condition.minBaselineStories()));
        return guards;
    }

    /** The change and what it is made of, as far as there is any. */
    private List<Reason> reasons(Counts counts, Baseline baseline, OptionalDouble change) {
        List<Reason> reasons = new ArrayList<>();
        change.ifPresent(
                value -> reasons.add(Assessments.reason(word(), condition.comparison(), condition.value(), value)));
        counts.of(condition.metric())
                .ifPresent(value ->
                        reasons.add(Assessments.reason(condition.metric().word(), value)));
        usual(baseline)
                .ifPresent(value -> reasons.add(Assessments.reason(
                        condition.metric() == Metric.STORIES
                                ? "usual stories"
                                : "baseline " + condition.metric().word(),
                        value)));
        return reasons;
    }

    /** What the window would have if it were as the time before it; empty where nothing says so. */
    private OptionalDouble usual(Baseline baseline) {
        if (condition.metric() != Metric.STORIES) {
            return baseline.counts().of(condition.metric());
        }
        return baseline.minutes() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        baseline.counts().stories() * (double) condition.frame().minutes() / baseline.minutes());
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
        Baseline baseline = baseline(from);
        if (baseline.minutes() < MIN_BASELINE_MINUTES
                || measurable(baseline.counts()) < condition.minBaselineStories()) {
            return OptionalDouble.empty();
        }
        double usual = usual(baseline).orElseThrow();
        Counts window = series.counts(from, end);
        if (condition.metric() == Metric.STORIES) {
            return OptionalDouble.of(window.stories() / usual);
        }
        if (window.scored() < leastScored()
                || window.sources() < condition.frame().minSources()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(window.of(condition.metric()).orElseThrow() - usual);
    }

    private int leastScored() {
        return Math.max(1, condition.frame().minStories());
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
