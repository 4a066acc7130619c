package dev.bellwether.alert.window;

import dev.bellwether.alert.condition.Reason;
import java.util.List;
import java.util.OptionalInt;

/**
 * Silence for longer than the hours of the week explain. At the usual rate a time in which so many stories are expected brings none with
 * the probability e to the minus so many.
 */
record AbsenceRule(WindowCondition.Absence condition, Series series, LogClock clock) {

    private static final int REVIEW_STEP_MINUTES = 10;

    Assessment assess() {
        int closed = clock.closedEnd();
        Profile profile = series.profile(clock.end(), clock.beginMinute());
        int last = Math.max(series.lastBefore(clock.end()), clock.beginMinute());
        if (!profile.isKnown() || profile.stories() < condition.minBaselineStories() || !clock.isAnyoneHeard()) {
            return assessment(
                    Finding.NO_DATA,
                    last,
                    Math.max(last, closed),
                    guards(profile, Math.max(last, closed) - last),
                    List.of(),
                    clock.end() + Minutes.HOUR);
        }
        int to = Math.max(last, closed);
        double missing = profile.expected(last, to);
        boolean holds = to - last >= condition.frame().minutes() && missing >= enough();
        List<Reason> reasons = List.of(
                Assessments.reason("usual stories", missing),
                Assessments.reason("probability", Comparison.AT_MOST, condition.probability(), Math.exp(-missing)));
        return assessment(
                holds ? Finding.HOLDS : Finding.DOES_NOT_HOLD,
                last,
                to,
                guards(profile, to - last),
                reasons,
                holds ? to : due(profile, last));
    }

    private List<Guard> guards(Profile profile, int silence) {
        return List.of(
                profile.guard(),
                new Guard("baseline stories", profile.stories(), condition.minBaselineStories()),
                new Guard("minutes of silence", silence, condition.frame().minutes()),
                new Guard("entities heard within an hour", clock.isAnyoneHeard() ? 1 : 0, 1));
    }

    /** Nothing but a story ends it, or that such a silence has become usual: not that nobody is heard for a while. */
    private Assessment assessment(
            Finding finding, int from, int to, List<Guard> guards, List<Reason> reasons, int review) {
        return new Assessment(
                finding,
                finding == Finding.DOES_NOT_HOLD,
                from,
                to,
                series.counts(from + 1, to),
                guards,
                reasons,
                OptionalInt.of(Math.max(review, clock.end())));
    }

    /** Stories that have to be missing. */
    private double enough() {
        return -Math.log(condition.probability());
    }

    /** When the silence is long enough and its window closed: to ten minutes; the review itself is exact. */
    private int due(Profile profile, int last) {
        int to = last + condition.frame().minutes();
        int latest = last + Profile.DAYS * Minutes.DAY;
        while (to < latest && profile.expected(last, to) < enough()) {
            to += REVIEW_STEP_MINUTES;
        }
        return to + Minutes.of(LogClock.ALLOWED_LATENESS);
    }
}
