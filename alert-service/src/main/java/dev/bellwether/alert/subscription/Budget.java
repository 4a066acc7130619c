package dev.bellwether.alert.subscription;

import java.time.Duration;

/**
 * The most that a subscription tells.
 *
 * @param alerts in any window; 1 to 1,000
 * @param window 1 minute to 30 days
 */
public record Budget(int alerts, Duration window) {

    private static final int MOST = 1_000;
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    public Budget {
        if (alerts < 1 || alerts > MOST) {
            throw new IllegalArgumentException("a budget is of 1 to 1,000 alerts: " + alerts);
        }
        Policy.requireSpan("budget.window", window, SHORTEST, Policy.LONGEST);
    }
}
