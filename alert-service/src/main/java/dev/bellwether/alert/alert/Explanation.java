package dev.bellwether.alert.alert;

import dev.bellwether.alert.condition.Reason;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Why a subscriber was, or was not, told of an entity.
 *
 * @param subscriptionRevision that was asked
 * @param verdicts of a condition that held; those of a match that was never decided, as when the subscription came later, end
 *     before the telling
 * @param alert that was told
 */
public record Explanation(
        int subscriptionRevision,
        String analysis,
        String entity,
        boolean held,
        List<Reason> reasons,
        List<Verdict> verdicts,
        Optional<UUID> alert) {

    public Explanation {
        reasons = List.copyOf(reasons);
        verdicts = List.copyOf(verdicts);
    }

    static Explanation of(KeptMatch kept, String analysis) {
        return new Explanation(
                kept.subscriptionRevision(),
                analysis,
                kept.entity(),
                true,
                kept.reasons(),
                kept.verdicts(),
                kept.told() ? Optional.of(kept.id()) : Optional.empty());
    }
}
