package dev.bellwether.sentiment.entity;

/**
 * Why a mention was linked, and how sure that makes the link.
 *
 * <p>The confidences are judgements, kept apart so that filters can tell kinds of links; they are not measured
 * frequencies.
 */
public enum MentionReason {
    /** The registered name with its suffix: "Block, Inc.". */
    LEGAL_NAME(0.99),
    /** An exchange and a symbol: "NASDAQ: CLSK", or "(CLSK)" right after the name. */
    TICKER_PATTERN(0.99),
    /** A name that means nobody else. */
    STRONG_NAME(0.97),
    /** "$CLSK". */
    CASHTAG(0.95),
    /** The beginning of a full name that the document also gives. */
    SHORT_FORM(0.95),
    /** A name that is also a word, with evidence in the document. */
    WEAK_NAME_WITH_EVIDENCE(0.85);

    private final double confidence;

    MentionReason(double confidence) {
        this.confidence = confidence;
    }

    /** 0 to 1. */
    public double confidence() {
        return confidence;
    }
}
