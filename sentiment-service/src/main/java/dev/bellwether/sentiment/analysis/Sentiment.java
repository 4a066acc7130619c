package dev.bellwether.sentiment.analysis;

import dev.bellwether.sentiment.scoring.Label;
import dev.bellwether.sentiment.scoring.Probabilities;

/** How something sounds: probabilities, and their label. */
public record Sentiment(Probabilities probabilities, Label label) {
    /** P(positive) - P(negative), from -1 to 1. */
    public double score() {
        return probabilities.score();
    }
}
