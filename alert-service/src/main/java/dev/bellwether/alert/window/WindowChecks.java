package dev.bellwether.alert.window;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Refuses conditions over time that cannot be meant, when they are saved: all that is wrong at once, field by field. */
public final class WindowChecks {

    private static final Duration LONGEST_PENDING = Duration.ofDays(7);
    private static final Duration LONGEST_WINDOW = Duration.ofDays(7);

    private final String path;
    private final List<Failure.Violation> violations = new ArrayList<>();

    private WindowChecks(String path) {
        this.path = path;
    }

    /**
     * Passes a condition, or fails with FIELD_INVALID.
     *
     * @param path of the condition's kind in the request, such as {@code subscription.condition.burst}
     */
    public static void check(String path, WindowCondition condition) {
        WindowChecks checks = new WindowChecks(path);
        condition.fold(checks::threshold, checks::change, checks::burst, checks::absence);
        if (!checks.violations.isEmpty()) {
            throw new FailureException(new Failure.InvalidFields(checks.violations));
        }
    }

    private Void threshold(WindowCondition.Threshold condition) {
        frame(condition.frame(), Duration.ofMinutes(5), LONGEST_WINDOW);
        boolean isFew = condition.metric().isCount() && condition.comparison() == Comparison.AT_MOST;
        if (isFew) {
            noMinimums(condition.frame(), "where there may be as few as none");
        }
        range(condition);
        clear(condition.comparison(), condition.value(), condition.clearValue());
        return null;
    }

    private void range(WindowCondition.Threshold condition) {
        double value = condition.value();
        switch (condition.metric()) {
            case STORIES, SOURCES -> {
                double least = condition.comparison() == Comparison.AT_LEAST ? 1 : 0;
                require(
                        value >= least && value <= 1_000_000,
                        "value",
                        "a number of " + say(condition.metric()) + " is " + (int) least + " to 1,000,000 here, not "
                                + value);
            }
            case SCORE -> require(value >= -1 && value <= 1, "value", "a score is -1 to 1, not " + value);
            case NEGATIVE_SHARE -> require(value >= 0 && value <= 1, "value", "a share is 0 to 1, not " + value);
        }
    }

    private Void change(WindowCondition.Change condition) {
        frame(condition.frame(), Duration.ofMinutes(15), LONGEST_WINDOW);
        require(
                condition.metric() != Metric.SOURCES,
                "metric",
                "the sources of a window and of a longer time cannot be compared; take STORIES");
        boolean isWhole = condition
                .baseline()
                .equals(Duration.ofHours(condition.baseline().toHours()));
        require(isWhole, "baseline", "it is in whole hours");
        require(
                condition.baseline().compareTo(condition.frame().length()) > 0,
                "baseline",
                "it has to be longer than the window, which is "
                        + say(condition.frame().length()));
        boolean isMore = condition.comparison() == Comparison.AT_LEAST;
        if (condition.metric() == Metric.STORIES) {
            require(
                    isMore ? condition.value() > 1 : condition.value() >= 0 && condition.value() < 1,
                    "value",
                    isMore
                            ? "more stories than before are a ratio above 1, such as 3, not " + condition.value()
                            : "fewer stories than before are a ratio from 0 to below 1, such as 0.3, not "
                                    + condition.value());
            if (!isMore) {
                noMinimums(condition.frame(), "where there may be as few as none");
            }
        } else {
            require(
                    (isMore ? condition.value() > 0 : condition.value() < 0) && Math.abs(condition.value()) <= 2,
                    "value",
                    isMore
                            ? "a rise is a difference above 0, at most 2, not " + condition.value()
                            : "a fall is a difference below 0, at least -2, not " + condition.value());
        }
        clear(condition.comparison(), condition.value(), condition.clearValue());
        return null;
    }

    private Void burst(WindowCondition.Burst condition) {
        frame(condition.frame(), Duration.ofMinutes(15), Duration.ofHours(24));
        require(condition.frame().minStories() >= 1, "window.min_stories", "a burst is of stories: it is at least 1");
        require(
                condition.clearProbability() > condition.probability(),
                "clear_probability",
                "it has to be more than probability, which is " + condition.probability()
                        + ": what fired is over when it is not unlikely any more");
        return null;
    }

    private Void absence(WindowCondition.Absence condition) {
        frame(condition.frame(), Duration.ofHours(1), LONGEST_WINDOW);
        noMinimums(condition.frame(), "where there is none");
        return null;
    }

    private void frame(Frame frame, Duration shortest, Duration longest) {
        String name = frame.scope().name();
        require(
                !name.substring(name.indexOf('/') + 1).isEmpty(),
                frame.scope().isWatchlist() ? "window.watchlist" : "window.entity",
                "it names nothing; write it as " + name + (frame.scope().isWatchlist() ? "miners" : "us-clsk"));
        require(isWholeMinutes(frame.length()), "window.length", "it is in whole minutes");
        require(
                frame.length().compareTo(shortest) >= 0 && frame.length().compareTo(longest) <= 0,
                "window.length",
                "it is " + say(shortest) + " to " + say(longest) + " here, not " + say(frame.length()));
        require(
                frame.minSources() <= frame.minStories(),
                "window.min_sources",
                "so many stories, " + frame.minStories() + ", cannot be from more sources, " + frame.minSources());
        require(isWholeMinutes(frame.pendingPeriod()), "window.pending_period", "it is in whole minutes");
        require(
                frame.pendingPeriod().compareTo(LONGEST_PENDING) <= 0,
                "window.pending_period",
                "it is at most " + say(LONGEST_PENDING));
    }

    private void noMinimums(Frame frame, String where) {
        require(frame.minStories() == 0, "window.min_stories", "leave it unset " + where);
        require(frame.minSources() == 0, "window.min_sources", "leave it unset " + where);
    }

    private void clear(Comparison comparison, double value, double clearValue) {
        boolean isLeast = comparison == Comparison.AT_LEAST;
        require(
                comparison.isClearedBy(value, clearValue),
                "clear_value",
                "what fires at " + (isLeast ? "" : "at most ") + value + (isLeast ? " or more" : "")
                        + " is over " + (isLeast ? "below" : "above") + " it: it has to be " + value + " or "
                        + (isLeast ? "less" : "more") + ", not " + clearValue);
    }

    private void require(boolean isRight, String field, String description) {
        if (!isRight) {
            violations.add(new Failure.Violation(path + "." + field, description));
        }
    }

    private static boolean isWholeMinutes(Duration length) {
        return length.equals(Duration.ofMinutes(length.toMinutes()));
    }

    private static String say(Metric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }

    private static String say(Duration length) {
        if (length.equals(Duration.ofDays(length.toDays())) && length.toDays() > 1) {
            return length.toDays() + " days";
        }
        return length.equals(Duration.ofHours(length.toHours())) && length.toHours() > 0
                ? length.toHours() + " h"
                : length.toSeconds() % 60 == 0 ? length.toMinutes() + " min" : length.toSeconds() + " s";
    }
}
