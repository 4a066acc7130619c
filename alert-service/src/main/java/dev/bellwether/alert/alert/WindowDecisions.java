package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.watchlist.WatchlistRevision;
import dev.bellwether.alert.window.LogClock;
import dev.bellwether.alert.window.Sighting;
import dev.bellwether.alert.window.Turn;
import dev.bellwether.alert.window.WindowEngine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was counted and decided at some steps of the log, to be written with them.
 *
 * @param version of what is stored once this is
 * @param clock after the last step
 * @param clocks after each analysis, by its name
 * @param stories that were not counted before
 * @param decisions in the order of the log: what became of conditions on articles that hold, and of those over time that began to fire
 * @param resolutions alerts that are over
 * @param changes of the standings
 * @param fresh revisions of watchlists that nothing was decided by before
 * @param tick where the step was one; empty: the steps were analyses
 */
public record WindowDecisions(
        UUID version,
        LogClock clock,
        Map<String, LogClock> clocks,
        List<Counted> stories,
        List<Decision> decisions,
        List<Resolution> resolutions,
        WindowEngine.Changes changes,
        List<WatchlistRevision> fresh,
        Optional<Instant> tick) {

    public WindowDecisions {
        clocks = Map.copyOf(clocks);
        stories = List.copyOf(stories);
        decisions = List.copyOf(decisions);
        resolutions = List.copyOf(resolutions);
        fresh = List.copyOf(fresh);
    }

    /**
     * A story and the analysis that it was counted with.
     *
     * @param analysis "analyses/..."
     */
    public record Counted(String analysis, Sighting story) {}

    /**
     * An alert that is over.
     *
     * @param turn that ended it
     */
    public record Resolution(Turn.Resolved turn) {

        /** Its id; of one that a stage suppressed there is no alert. */
        public UUID alert() {
            return Match.episodeId(turn.subscription(), turn.revision(), turn.entity(), turn.firedTime());
        }

        public Instant time() {
            return turn.time();
        }
    }
}
