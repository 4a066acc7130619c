package dev.bellwether.alert.window;

import java.util.List;
import java.util.OptionalInt;

/**
 * More stories than the hour of the week explains: so many in one window that they are unlikely at the usual rate, or a cumulative sum
 * that shows a slow rise.
 */
record BurstRule(WindowCondition.Burst condition, Series series, LogClock clock) {

    Assessment assess() {
        int end = clock.end();
        int from = end - condition.frame().minutes();
        Counts counts = series.counts(from, end);
        Profile profile = series.profile(end, clock.beginMinute());
        if (!profile.isKnown()) {
            return new Assessment(
                    Finding.NO_DATA, true, from, end, counts, guards(counts, profile), List.of(), OptionalInt.empty());
        }
        double usual = profile.expected(from, end);
        double tail = Poisson.slidingTail(counts.stories(), usual);
        Cusum cusum = Cusum.at(series, profile, end);
        boolean isUnusual = tail <= condition.probability() || cusum.isRise();
        boolean holds = isUnusual && counts.suffice(condition.frame());
        return new Assessment(
                holds ? Finding.HOLDS : Finding.DOES_NOT_HOLD,
                !holds && isCleared(profile),
                from,
                end,
                counts,
                guards(counts, profile),
                List.of(
                        Assessments.reason("usual stories", usual),
                        Assessments.reason("probability", Comparison.AT_MOST, condition.probability(), tail),
                        Assessments.reason("cusum", Comparison.AT_LEAST, Cusum.DECISION, cusum.value())),
                OptionalInt.empty());
    }

    private List<Guard> guards(Counts counts, Profile profile) {
        List<Guard> guards = condition.frame().guards(counts);
        guards.add(profile.guard());
        return guards;
    }

    private boolean isCleared(Profile profile) {
        int end = clock.closedEnd();
        int from = end - condition.frame().minutes();
        return Poisson.slidingTail(series.stories(from, end), profile.expected(from, end))
                > condition.clearProbability();
    }
}
