package dev.bellwether.sentiment.scoring;

/**
 * Turns probabilities into a label: the likeliest reading, unless even that is too unlikely.
 *
 * @param uncertainBelow below this the greatest probability makes no label; 0 (always a label) to 1
 */
public record Cuts(double uncertainBelow) {
    public Cuts {
        if (!(uncertainBelow >= 0 && uncertainBelow <= 1)) {
            throw new IllegalArgumentException("a cut must be 0 to 1: " + uncertainBelow);
        }
    }

    /** Of equal probabilities neutral wins. */
    public Label label(Probabilities probabilities) {
        double greatest = probabilities.greatest();
        if (greatest < uncertainBelow) {
            return Label.UNCERTAIN;
        }
        if (probabilities.neutral() == greatest || probabilities.negative() == probabilities.positive()) {
            return Label.NEUTRAL;
        }
        return probabilities.negative() == greatest ? Label.NEGATIVE : Label.POSITIVE;
    }
}
