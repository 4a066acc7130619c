package dev.bellwether.alert.window;

import dev.bellwether.alert.condition.Severity;
import java.time.Duration;

/**
 * Whose stories a condition counts, over how long, and how many there have to be.
 *
 * @param length in whole minutes
 * @param minStories fewer say nothing
 * @param minSources stories of fewer sources say nothing
 * @param pendingPeriod how long it has to hold without a break until it fires, in whole minutes
 * @param severity of the alerts
 */
public record Frame(
        Scope scope, Duration length, int minStories, int minSources, Duration pendingPeriod, Severity severity) {

    int minutes() {
        return Minutes.of(length);
    }
}
