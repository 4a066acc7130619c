package dev.bellwether.article.intake;

import java.time.Duration;
import java.time.Instant;

/**
 * When a group is decided.
 *
 * @param now to the microsecond, which is what the database keeps
 * @param window how far apart two texts of one story may be that are not the same
 */
public record Moment(Instant now, Duration window) {}
