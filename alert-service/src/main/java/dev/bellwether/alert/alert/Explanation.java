package dev.bellwether.alert.alert;

import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.window.Finding;
import dev.bellwether.alert.window.Look;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Why a subscriber was, or was not, told of an entity.
 *
 * @param subscriptionRevision that was asked
 * @param analysis "analyses/..."; empty where none was asked about
 * @param verdicts of a condition that held; those of a match that was never decided, as when the subscription came later, end
 *     before the telling
 * @param alert that was told
 * @param sight what a condition over time saw; empty of one on articles
 */
public record Explanation(
        int subscriptionRevision,
        String analysis,
        String entity,
        boolean held,
        List<Reason> reasons,
        List<Verdict> verdicts,
        Optional<UUID> alert,
        Optional<Sight> sight) {

    public Explanation {
        reasons = List.copyOf(reasons);
        verdicts = List.copyOf(verdicts);
    }

    /**
     * What a condition over time saw at a step of the log.
     *
     * @param logTime of the step
     * @param counting how the article counts; empty where none was asked about
     */
    public record Sight(Instant logTime, Look look, Optional<Counting> counting) {}

    static Explanation of(KeptMatch kept, String analysis) {
        return new Explanation(
                kept.subscriptionRevision(),
                analysis,
                kept.entity(),
                true,
                kept.reasons(),
                kept.verdicts(),
                alertOf(kept),
                Optional.empty());
    }

    /** Worked out; nothing was told. */
    static Explanation of(int revision, String analysis, String entity, boolean held, List<Reason> reasons) {
        return new Explanation(
                revision, analysis, entity, held, reasons, List.of(), Optional.empty(), Optional.empty());
    }

    /** Of a condition over time, without what the stages said. */
    static Explanation of(int revision, String analysis, String entity, Sight sight) {
        Look look = sight.look();
        return new Explanation(
                revision,
                analysis,
                entity,
                look.finding() == Finding.HOLDS,
                look.reasons(),
                List.of(),
                Optional.empty(),
                Optional.of(sight));
    }

    /** The same, with what the stages said. */
    Explanation with(List<Verdict> said) {
        return new Explanation(subscriptionRevision, analysis, entity, held, reasons, said, alert, sight);
    }

    /** The same, as it was decided. */
    Explanation with(KeptMatch kept) {
        return new Explanation(
                subscriptionRevision, analysis, entity, held, reasons, kept.verdicts(), alertOf(kept), sight);
    }

    private static Optional<UUID> alertOf(KeptMatch kept) {
        return kept.told() ? Optional.of(kept.id()) : Optional.empty();
    }
}
