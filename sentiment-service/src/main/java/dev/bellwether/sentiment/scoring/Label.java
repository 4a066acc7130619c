package dev.bellwether.sentiment.scoring;

/** A judgement in one word. */
public enum Label {
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    /** No reading is likely enough; see {@link Cuts}. */
    UNCERTAIN
}
