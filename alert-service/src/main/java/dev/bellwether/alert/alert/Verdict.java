package dev.bellwether.alert.alert;

/**
 * What one stage said of a match.
 *
 * @param detail for people: "published 276 d before, at most 24 h is allowed"
 */
public record Verdict(Stage stage, Outcome outcome, String detail) {

    /** The stages, in the order they are asked. */
    public enum Stage {
        RETRACTION,
        BACKFILL,
        REVISION,
        STALENESS,
        DUPLICATE_STORY,
        COOLDOWN,
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
        COOLDOWN
    }

    static Verdict passed(Stage stage, String detail) {
        return new Verdict(stage, Outcome.PASSED, detail);
    }

    /** Whether the next stage is asked. */
    public boolean isPassed() {
        return outcome == Outcome.PASSED;
    }
}
