package dev.bellwether.alert.window;

import java.time.Duration;
import java.time.Instant;

/**
 * Where the log stands: all that time means to a condition.
 *
 * @param begin log time of the first step: from then on stories were counted
 * @param logTime of this step: the present; it never goes back
 * @param heard up to when nothing more is expected but what is late: the latest event time, or the log time of a tick
 * @param lastArrival log time of the last analysis of any entity
 */
public record LogClock(Instant begin, Instant logTime, Instant heard, Instant lastArrival) {

    /** How late an article may come: windows that end so long before what was heard are closed. */
    public static final Duration ALLOWED_LATENESS = Duration.ofMinutes(10);

    /** A log that brings nothing of anybody for so long says nothing about one who is silent. */
    static final Duration LONGEST_SILENCE_OF_ALL = Duration.ofHours(1);

    /** Before the first step. */
    public static final LogClock UNSET = new LogClock(Instant.MAX, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);

    /** After an analysis. */
    public LogClock arrival(Instant createTime, Instant eventTime) {
        Instant now = later(logTime, createTime);
        return new LogClock(begins(now), now, later(heard, eventTime.isAfter(now) ? now : eventTime), now);
    }

    /** After a time in which nothing came. */
    public LogClock tick(Instant time) {
        Instant now = later(logTime, time);
        return new LogClock(begins(now), now, later(heard, now), lastArrival);
    }

    private Instant begins(Instant now) {
        return begin.equals(Instant.MAX) ? now : begin;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** The minute after the present one: the end of a window that may raise an alert. */
    int end() {
        return Minutes.of(logTime) + 1;
    }

    /** The end of a window that may end one: nothing but what is late will be in it. */
    int closedEnd() {
        return Minutes.of(heard.minus(ALLOWED_LATENESS));
    }

    int beginMinute() {
        return Minutes.of(begin);
    }

    boolean isAnyoneHeard() {
        return !lastArrival.plus(LONGEST_SILENCE_OF_ALL).isBefore(logTime);
    }
}
