package dev.bellwether.alert.silence;

import java.time.Instant;

/**
 * A revision of a silence, and when it was in force.
 *
 * @param silence "silences/..."
 * @param owner whose alerts it holds back
 * @param beginTime inclusive
 * @param endTime exclusive
 */
public record SilenceInForce(
        String silence,
        String owner,
        String expression,
        String author,
        String reason,
        Instant beginTime,
        Instant endTime) {

    boolean isAt(Instant logTime) {
        return !logTime.isBefore(beginTime) && logTime.isBefore(endTime);
    }

    /** For people: "silences/quarter-end of M. Ito until 2026-03-02T18:00:00Z: earnings week". */
    String inWords() {
        return silence + " of " + author + " until " + endTime + ": " + reason;
    }
}
