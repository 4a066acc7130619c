package dev.bellwether.sentiment.scoring;

/**
 * A judgement of a text or target: how likely each of three readings is.
 *
 * <p>Each is 0 to 1; together they are 1, to within 1e-6.
 */
public record Probabilities(double negative, double neutral, double positive) {
    private static final double TOLERANCE = 1e-6;

    public Probabilities {
        boolean inRange = negative >= 0 && neutral >= 0 && positive >= 0;
        if (!inRange || Math.abs(negative + neutral + positive - 1) > TOLERANCE) {
            throw new IllegalArgumentException(
                    "probabilities must be positive and add up to 1: " + negative + ", " + neutral + ", " + positive);
        }
    }

    /** P(positive) - P(negative), from -1 to 1. */
    public double score() {
        return positive - negative;
    }

    /** The greatest of the three. */
    public double greatest() {
        return Math.max(neutral, Math.max(negative, positive));
    }
}
