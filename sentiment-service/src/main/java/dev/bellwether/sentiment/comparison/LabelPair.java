package dev.bellwether.sentiment.comparison;

import dev.bellwether.sentiment.scoring.Label;

/** What two models call the same. */
public record LabelPair(Label baseline, Label candidate) {

    boolean isSame() {
        return baseline == candidate;
    }

    /** Whether one of them calls it negative and the other positive. */
    boolean isFlip() {
        return (baseline == Label.NEGATIVE && candidate == Label.POSITIVE)
                || (baseline == Label.POSITIVE && candidate == Label.NEGATIVE);
    }
}
