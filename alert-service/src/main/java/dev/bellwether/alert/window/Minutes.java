package dev.bellwether.alert.window;

import java.time.Duration;
import java.time.Instant;

/** Minutes since 1970-01-01T00:00Z, in which everything here is counted. */
final class Minutes {

    static final int HOUR = 60;
    static final int DAY = 24 * HOUR;
    static final int WEEK = 7 * DAY;

    private static final int SECONDS = 60;

    /** 1970 began on a Thursday: hours from then to the Monday before. */
    private static final int HOURS_FROM_MONDAY = 3 * 24;

    private Minutes() {}

    /** The minute that a moment is in. */
    static int of(Instant moment) {
        return Math.toIntExact(Math.floorDiv(moment.getEpochSecond(), SECONDS));
    }

    static int of(Duration length) {
        return Math.toIntExact(length.toMinutes());
    }

    /** The beginning of a minute. */
    static Instant instant(int minute) {
        return Instant.ofEpochSecond((long) minute * SECONDS);
    }

    /** The hour that a minute is in, since 1970-01-01T00:00Z. */
    static int hour(int minute) {
        return Math.floorDiv(minute, HOUR);
    }

    /** 0 to 167, from Monday 00:00 UTC on. */
    static int hourOfWeek(int hour) {
        return Math.floorMod(hour + HOURS_FROM_MONDAY, 7 * 24);
    }
}
