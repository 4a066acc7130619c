package dev.bellwether.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads the header Retry-After (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {

    /** Nobody means more digits than these. */
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** How long to wait from now; empty when it cannot be read or has passed. */
    static Optional<Duration> read(String header, Instant now) {
        String text = header.trim();
        if (!text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return then.isAfter(now) ? Optional.of(Duration.between(now, then)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
