package dev.bellwether.alert.alert;

import java.util.Optional;

/**
 * What one stage said of a match.
 *
 * @param detail for people: "published 276 d before, at most 24 h is allowed"
 * @param window that the alert is held back for; of a verdict that was kept it is not told
 */
public record Verdict(Stage stage, Outcome outcome, String detail, Optional<DigestWindow> window) {

    /** The stages, in the order they are asked. */
    public enum Stage {
        RETRACTION,
        BACKFILL,
        REVISION,
        STALENESS,
        DUPLICATE_STORY,
        COOLDOWN,
        INHIBITION,
        SILENCE,
        QUIET_HOURS,
        BUDGET,
        GROUPING,
        DELIVERY
    }

    /** What came of it. */
    public enum Outcome {
        PASSED,
        NOTIFIED,
        RETRACTED,
        BACKFILL,
        REVISION,
        STALE,
        TIME_UNKNOWN,
        DUPLICATE_STORY,
        COOLDOWN,
        INHIBITED,
        SILENCED,
        /** Told in the digest of quiet hours or of a budget. */
        DIGESTED,
        /** Told in the digest of its group. */
        GROUPED;

        /** Whether an alert comes of it, at once or later. */
        public boolean isTold() {
            return this == NOTIFIED || isHeld();
        }

        /** Whether the alert is told later, in a digest. */
        public boolean isHeld() {
            return this == DIGESTED || this == GROUPED;
        }
    }

    /** One that holds nothing back. */
    public Verdict(Stage stage, Outcome outcome, String detail) {
        this(stage, outcome, detail, Optional.empty());
    }

    static Verdict passed(Stage stage, String detail) {
        return new Verdict(stage, Outcome.PASSED, detail);
    }

    /** Whether the next stage is asked. */
    public boolean isPassed() {
        return outcome == Outcome.PASSED;
    }
}
