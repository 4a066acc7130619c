package dev.bellwether.alert.match;

import java.time.Instant;
import java.util.Optional;

/**
 * When something was published, as far as decisions need it.
 *
 * @param latest the inclusive end of the interval; empty when there is no evidence
 * @param isPrecise whether the interval is an hour or narrower and nothing about it is doubtful
 */
public record PublishTime(Optional<Instant> latest, boolean isPrecise) {

    public PublishTime {
        if (latest.isEmpty() && isPrecise) {
            throw new IllegalArgumentException("an unknown time is not precise");
        }
    }

    public static PublishTime unknown() {
        return new PublishTime(Optional.empty(), false);
    }

    public boolean isKnown() {
        return latest.isPresent();
    }
}
