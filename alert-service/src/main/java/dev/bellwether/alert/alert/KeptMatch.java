package dev.bellwether.alert.alert;

import dev.bellwether.alert.condition.Reason;
import java.util.List;
import java.util.UUID;

/**
 * A match as it was decided and kept.
 *
 * @param told whether its alert was told by now
 */
public record KeptMatch(
        UUID id, int subscriptionRevision, String entity, List<Reason> reasons, List<Verdict> verdicts, boolean told) {

    public KeptMatch {
        reasons = List.copyOf(reasons);
        verdicts = List.copyOf(verdicts);
    }
}
