package dev.bellwether.cli.time;

import java.time.Duration;
import java.util.Locale;

/** Durations as people write them: {@code 500ms}, {@code 10s}, {@code 2m}, {@code 1h}, {@code 3d}. */
public final class DurationText {
    private DurationText() {}

    /** Reads a whole number and a unit of ms, s, m, h or d, or ISO 8601 such as PT10S; never negative. */
    public static Duration parse(String text) {
        String lower = text.trim().toLowerCase(Locale.ROOT);
        try {
            if (lower.startsWith("p")) {
                return Duration.parse(lower);
            }
            int unit = 0;
            while (unit < lower.length() && Character.isDigit(lower.charAt(unit))) {
                unit++;
            }
            long count = Long.parseLong(lower.substring(0, unit));
            return switch (lower.substring(unit)) {
                case "ms" -> Duration.ofMillis(count);
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                case "d" -> Duration.ofDays(count);
                default -> throw new IllegalArgumentException("no unit");
            };
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a duration: write a whole number and ms, s, m, h or d, such as 10s", e);
        }
    }

    /** The duration in its largest unit that leaves no rest above milliseconds, such as "90s" or "2m". */
    public static String format(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1000 != 0) {
            return millis < 10_000 ? millis + "ms" : String.format(Locale.ROOT, "%.1fs", millis / 1000.0);
        }
        long seconds = millis / 1000;
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        long minutes = seconds / 60;
        return minutes % 60 == 0 ? (minutes / 60) + "h" : minutes + "m";
    }
}
