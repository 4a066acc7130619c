package dev.bellwether.alert.silence;

import java.time.Instant;
import java.util.Optional;

/**
 * What people say of a silence; the service adds the rest.
 *
 * @param startTime empty: at once
 */
public record SilenceDraft(
        String expression, String author, String reason, Optional<Instant> startTime, Instant endTime) {}
