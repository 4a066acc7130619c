package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;
import java.util.List;
import java.util.UUID;

/**
 * What became of a match.
 *
 * @param id of the match, and of the alert when it was told
 * @param verdicts one for each stage asked, in order; the last stopped it, or is NOTIFIED
 */
public record Decision(Match match, UUID id, List<Verdict> verdicts) {

    public Decision {
        if (verdicts.isEmpty() || verdicts.get(verdicts.size() - 1).isPassed()) {
            throw new IllegalArgumentException("the last verdict stops or tells");
        }
        verdicts = List.copyOf(verdicts);
    }

    /** The last verdict, which decided. */
    public Verdict last() {
        return verdicts.get(verdicts.size() - 1);
    }

    public boolean isTold() {
        return last().outcome() == Verdict.Outcome.NOTIFIED;
    }
}
