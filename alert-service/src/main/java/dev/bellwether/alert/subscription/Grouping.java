package dev.bellwether.alert.subscription;

import java.time.Duration;

/**
 * Gathers alerts that belong together.
 *
 * @param firstWait how long the first of a group waits for others; 0 to 1 hour
 * @param interval how long after a digest of the group the next may come; 0 to 24 hours
 */
public record Grouping(By by, Duration firstWait, Duration interval) {

    public static final Duration DEFAULT_WAIT = Duration.ofSeconds(10);
    public static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration LONGEST_INTERVAL = Duration.ofHours(24);

    /** What the alerts of a group share. */
    public enum By {
        ENTITY,
        STORY
    }

    public Grouping {
        Policy.requireSpan("grouping.wait", firstWait, Duration.ZERO, LONGEST_WAIT);
        Policy.requireSpan("grouping.interval", interval, Duration.ZERO, LONGEST_INTERVAL);
    }
}
