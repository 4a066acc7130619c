package dev.bellwether.alert.backtest;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of the log, by the create time of analyses; to conditions over time by the log time of steps.
 *
 * @param start inclusive
 * @param end exclusive
 */
public record Period(Instant start, Instant end) {

    /** Before and after all analyses. */
    public static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    public static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a period ends after it starts: " + start + " to " + end);
        }
    }

    boolean contains(Instant time) {
        return !time.isBefore(start) && time.isBefore(end);
    }

    /** The same, beginning so much earlier. */
    Period beginningEarlier(Duration by) {
        return new Period(start.isAfter(BEGINNING.plus(by)) ? start.minus(by) : BEGINNING, end);
    }
}
