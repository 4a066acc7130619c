package dev.bellwether.article.time;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time in which something happened.
 *
 * @param earliest exclusive
 * @param latest inclusive; after {@code earliest}
 */
public record TimeInterval(Instant earliest, Instant latest) {
    public TimeInterval {
        if (!earliest.isBefore(latest)) {
            throw new IllegalArgumentException("an interval (" + earliest + ", " + latest + "] is empty");
        }
    }

    /** Whether {@code instant} lies within. */
    public boolean contains(Instant instant) {
        return instant.isAfter(earliest) && !instant.isAfter(latest);
    }

    /** What both cover; empty when they do not overlap. */
    public Optional<TimeInterval> intersection(TimeInterval other) {
        Instant from = earliest.isAfter(other.earliest) ? earliest : other.earliest;
        Instant to = latest.isBefore(other.latest) ? latest : other.latest;
        return from.isBefore(to) ? Optional.of(new TimeInterval(from, to)) : Optional.empty();
    }

    /** The part that is not after {@code bound}; empty when there is none. */
    public Optional<TimeInterval> upTo(Instant bound) {
        if (!earliest.isBefore(bound)) {
            return Optional.empty();
        }
        return Optional.of(latest.isAfter(bound) ? new TimeInterval(earliest, bound) : this);
    }
}
