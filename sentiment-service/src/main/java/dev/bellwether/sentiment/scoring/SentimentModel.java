package dev.bellwether.sentiment.scoring;

/** Judges how a text sounds. */
public interface SentimentModel {
    /** What to store with every score. */
    ModelInfo info();

    /**
     * The judgement of a text's target, or of the text as a whole when it hides none. The same text has the same judgement,
     * to 1e-6, whatever else is in flight. Blocks for milliseconds; safe for use by many threads.
     *
     * @throws ScoringException when the model fails
     */
    Probabilities score(MaskedText text);
}
