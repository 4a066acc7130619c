package dev.bellwether.alert.match;

/**
 * How an article speaks of an entity.
 *
 * @param score P(positive) - P(negative), -1 to 1
 */
public record Sentiment(double score, double negative, double neutral, double positive, Label label) {

    /** The score in a word. */
    public enum Label {
        NEGATIVE,
        NEUTRAL,
        POSITIVE,
        /** The model abstains. */
        UNCERTAIN;

        /** Whether the two are of opposite sign; neutral and uncertain have none. */
        public boolean isOpposite(Label other) {
            return (this == NEGATIVE && other == POSITIVE) || (this == POSITIVE && other == NEGATIVE);
        }
    }
}
