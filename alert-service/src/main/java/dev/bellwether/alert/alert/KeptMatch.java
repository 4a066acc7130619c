package dev.bellwether.alert.alert;

import dev.bellwether.alert.condition.Reason;
import java.util.List;
import java.util.UUID;

/** A match as it was decided and kept. */
public record KeptMatch(
        UUID id, int subscriptionRevision, String entity, List<Reason> reasons, List<Verdict> verdicts) {

    public KeptMatch {
        reasons = List.copyOf(reasons);
        verdicts = List.copyOf(verdicts);
    }

    boolean isTold() {
        return verdicts.stream().anyMatch(v -> v.outcome() == Verdict.Outcome.NOTIFIED);
    }
}
