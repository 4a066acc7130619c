package dev.bellwether.cli.time;

import com.google.protobuf.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as people write them: {@code 2026-02-19T18:40:00Z}, {@code now}, or {@code -5m} for five minutes ago. */
public final class InstantText {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'").withZone(ZoneOffset.UTC);

    private InstantText() {}

    /** Reads an instant; "now" and "-5m" count from the clock. */
    public static Instant parse(String text, Clock clock) {
        String trimmed = text.trim();
        if (trimmed.equals("now")) {
            return clock.instant();
        }
        if (trimmed.startsWith("-")) {
            return clock.instant().minus(DurationText.parse(trimmed.substring(1)));
        }
        try {
            return OffsetDateTime.parse(trimmed).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a time: write 2026-02-19T18:40:00Z, now, or -5m for five minutes ago", e);
        }
    }

    /** The time to the minute, in UTC; empty when unset. */
    public static String format(Timestamp time) {
        return time.equals(Timestamp.getDefaultInstance()) ? "" : format(toInstant(time));
    }

    /** The time to the minute, in UTC. */
    public static String format(Instant time) {
        return MINUTE.format(time);
    }

    public static Instant toInstant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    public static Timestamp toTimestamp(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }
}
