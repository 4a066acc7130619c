package dev.bellwether.alert.window;

import dev.bellwether.alert.condition.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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

    /** What it asks for before anything is said. */
    List<Guard> guards(Counts counts) {
        List<Guard> guards = new ArrayList<>();
        if (minStories > 0) {
            guards.add(new Guard("stories", counts.stories(), minStories));
        }
        if (minSources > 0) {
            guards.add(new Guard("sources", counts.sources(), minSources));
        }
        return guards;
    }

    int minutes() {
        return Minutes.of(length);
    }
}
