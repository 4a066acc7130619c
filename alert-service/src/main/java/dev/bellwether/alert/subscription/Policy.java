package dev.bellwether.alert.subscription;

import java.time.Duration;

/**
 * How noisy a subscription is.
 *
 * @param maxAge older articles do not fire; more than 0, at most 30 days
 * @param cooldown how long after an alert for an entity the next may come; 0 to 30 days
 * @param everyCopy whether every article of a story may fire, not only the first that matches
 * @param allowUnknownTime whether an article whose publish time is unknown may fire
 * @param revisions whether a later revision of an article may fire again
 */
public record Policy(
        Duration maxAge, Duration cooldown, boolean everyCopy, boolean allowUnknownTime, boolean revisions) {

    public static final Duration DEFAULT_MAX_AGE = Duration.ofHours(24);
    public static final Duration DEFAULT_COOLDOWN = Duration.ofHours(6);
    private static final Duration LONGEST = Duration.ofDays(30);

    public Policy {
        if (maxAge.isNegative() || maxAge.isZero() || maxAge.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("max_age must be more than 0 and at most 30 days: " + maxAge);
        }
        if (cooldown.isNegative() || cooldown.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("cooldown must be 0 to 30 days: " + cooldown);
        }
    }

    /** What a subscription has that says nothing. */
    public static Policy standard() {
        return new Policy(DEFAULT_MAX_AGE, DEFAULT_COOLDOWN, false, false, false);
    }
}
