package dev.bellwether.alert.subscription;

import java.time.Duration;

/**
 * How noisy a subscription is.
 *
 * @param maxAge older articles do not fire; more than 0, at most 30 days
 * @param cooldown how long after an alert for an entity the next may come; 0 to 30 days
 * @param everyCopy whether every article of a story may fire, not only the first that matches
 * @param allowUnknownTime whether an article whose publish time is unknown may fire
 * @param revisions whether a later revision of an article may fire again, and endpoints are told of corrections
 */
public record Policy(
        Duration maxAge,
        Duration cooldown,
        boolean everyCopy,
        boolean allowUnknownTime,
        boolean revisions,
        Restraints restraints) {

    public static final Duration DEFAULT_MAX_AGE = Duration.ofHours(24);
    public static final Duration DEFAULT_COOLDOWN = Duration.ofHours(6);
    static final Duration LONGEST = Duration.ofDays(30);

    public Policy {
        requireSpan("max_age", maxAge, Duration.ofNanos(1), LONGEST);
        requireSpan("cooldown", cooldown, Duration.ZERO, LONGEST);
    }

    /** Without restraints. */
    public Policy(Duration maxAge, Duration cooldown, boolean everyCopy, boolean allowUnknownTime, boolean revisions) {
        this(maxAge, cooldown, everyCopy, allowUnknownTime, revisions, Restraints.NONE);
    }

    /** What a subscription has that says nothing. */
    public static Policy standard() {
        return new Policy(DEFAULT_MAX_AGE, DEFAULT_COOLDOWN, false, false, false);
    }

    /** The same with other restraints. */
    public Policy with(Restraints others) {
        return new Policy(maxAge, cooldown, everyCopy, allowUnknownTime, revisions, others);
    }

    static void requireSpan(String field, Duration span, Duration least, Duration most) {
        if (span.compareTo(least) < 0 || span.compareTo(most) > 0) {
            throw new IllegalArgumentException(field + " must be " + least + " to " + most + ": " + span);
        }
    }
}
