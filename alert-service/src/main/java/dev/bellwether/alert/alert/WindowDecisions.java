package dev.bellwether.alert.alert;

import dev.bellwether.alert.window.LogClock;
import dev.bellwether.alert.window.Sighting;
import dev.bellwether.alert.window.WindowEngine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was counted and decided over time at some steps of the log, to be written with them.
 *
 * @param version of what is stored once this is
 * @param clock after the last step
 * @param stories that were not counted before
 * @param decisions what became of those that began to fire
 * @param resolutions alerts that are over
 * @param changes of the standings
 * @param tick where the step was one; empty: the steps were analyses
 */
public record WindowDecisions(
        UUID version,
        LogClock clock,
        List<Sighting> stories,
        List<Decision> decisions,
        List<Resolution> resolutions,
        WindowEngine.Changes changes,
        Optional<Instant> tick) {

    public WindowDecisions {
        stories = List.copyOf(stories);
        decisions = List.copyOf(decisions);
        resolutions = List.copyOf(resolutions);
    }

    /**
     * An alert that is over.
     *
     * @param alert its id; of one that a stage suppressed there is no alert
     */
    public record Resolution(UUID alert, Instant time) {}
}
