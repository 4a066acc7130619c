package dev.bellwether.alert.alert;

import java.time.Duration;

/** Says a length of time the way people do: {@code 276 d}, {@code 24 h}, {@code 15 min}, {@code 40 s}. */
final class Spans {

    private static final Duration DAYS_FROM = Duration.ofDays(2);

    private Spans() {}

    /** In the largest unit that fits, rounded down. */
    static String say(Duration span) {
        if (span.compareTo(DAYS_FROM) >= 0) {
            return span.toDays() + " d";
        }
        if (span.toHours() >= 1) {
            return span.toHours() + " h" + (span.toMinutesPart() == 0 ? "" : " " + span.toMinutesPart() + " min");
        }
        return span.toMinutes() >= 1 ? span.toMinutes() + " min" : Math.max(0, span.toSeconds()) + " s";
    }
}
