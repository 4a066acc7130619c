package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a match.
 *
 * @param id of the match, and of the alert that comes of it
 * @param verdicts one for each stage asked, in order; the last stopped it, held it back, or is NOTIFIED
 * @param steps when that was done, by the clock; no decision depends on it
 */
public record Decision(Match match, UUID id, List<Verdict> verdicts, Optional<Steps> steps) {

    /** When the condition was found to hold, and when the last stage had decided. */
    public record Steps(Instant matchTime, Instant decideTime) {}

    public Decision {
        if (verdicts.isEmpty() || verdicts.get(verdicts.size() - 1).isPassed()) {
            throw new IllegalArgumentException("the last verdict stops or tells");
        }
        verdicts = List.copyOf(verdicts);
    }

    Decision(Match match, UUID id, List<Verdict> verdicts) {
        this(match, id, verdicts, Optional.empty());
    }

    /** The same, done at these times. */
    Decision at(Steps times) {
        return new Decision(match, id, verdicts, Optional.of(times));
    }

    /** The last verdict, which decided. */
    public Verdict last() {
        return verdicts.get(verdicts.size() - 1);
    }

    /** Whether an alert comes of it, at once or in a digest. */
    public boolean isTold() {
        return last().outcome().isTold();
    }

    /** The window that the alert is held back for; empty where it is told at once, or not at all. */
    public Optional<DigestWindow> window() {
        return last().window();
    }
}
