package dev.bellwether.alert.window;

import dev.bellwether.alert.condition.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A metric of a window against a value. */
record ThresholdRule(WindowCondition.Threshold condition, Series series, LogClock clock) {

    Assessment assess() {
        int end = clock.end();
        int from = end - condition.frame().minutes();
        Counts counts = series.counts(from, end);
        Finding finding = finding(counts, from);
        boolean cleared = finding != Finding.HOLDS && isCleared();
        return new Assessment(
                finding, cleared, from, end, counts, guards(counts, from), reasons(counts), review(from, end));
    }

    private Finding finding(Counts counts, int from) {
        if (!isKnown(counts, from)) {
            return Finding.NO_DATA;
        }
        double measured = counts.of(condition.metric()).orElseThrow();
        boolean holds =
                counts.suffice(condition.frame()) && condition.comparison().holds(measured, condition.value());
        return holds ? Finding.HOLDS : Finding.DOES_NOT_HOLD;
    }

    /** Few are few only where the whole window was counted; and a mean is of as many as the guards ask for. */
    private boolean isKnown(Counts counts, int from) {
        if (condition.metric().isCount()) {
            return condition.comparison() == Comparison.AT_LEAST || clock.beginMinute() <= from;
        }
        return counts.scored() >= leastScored()
                && counts.sources() >= condition.frame().minSources();
    }

    private List<Guard> guards(Counts counts, int from) {
        List<Guard> guards = condition.frame().guards(counts);
        boolean isFew = condition.comparison() == Comparison.AT_MOST;
        if (!condition.metric().isCount()) {
            guards.add(new Guard("scored stories", counts.scored(), leastScored()));
        } else if (isFew) {
            int counted = Math.max(
                    0,
                    Math.min(
                            condition.frame().minutes(),
                            from + condition.frame().minutes() - clock.beginMinute()));
            guards.add(new Guard("minutes counted", counted, condition.frame().minutes()));
        }
        return guards;
    }

    private int leastScored() {
        return Math.max(1, condition.frame().minStories());
    }

    private boolean isCleared() {
        int end = clock.closedEnd();
        Counts closed = series.counts(end - condition.frame().minutes(), end);
        return closed.of(condition.metric()).isEmpty()
                || !closed.suffice(condition.frame())
                || !condition.comparison().holds(closed.of(condition.metric()).getAsDouble(), condition.clearValue());
    }

    private List<Reason> reasons(Counts counts) {
        List<Reason> reasons = new ArrayList<>();
        counts.of(condition.metric())
                .ifPresent(measured -> reasons.add(Assessments.reason(
                        condition.metric().word(), condition.comparison(), condition.value(), measured)));
        return reasons;
    }

    /** More comes only with a story; fewer, and another mean, also when one leaves the window, or a whole window is counted. */
    private OptionalInt review(int from, int end) {
        boolean needsAStory = condition.metric().isCount() && condition.comparison() == Comparison.AT_LEAST;
        if (needsAStory) {
            return OptionalInt.empty();
        }
        int leaves = Assessments.whenTheFirstLeaves(series, from, end).orElse(Integer.MAX_VALUE);
        int counted = clock.beginMinute() > from
                ? clock.beginMinute() + condition.frame().minutes() - 1
                : Integer.MAX_VALUE;
        int next = Math.min(leaves, counted);
        return next == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(next);
    }
}
