package dev.bellwether.article.identity;

import java.util.Optional;

/**
 * How far two texts are the same.
 *
 * @param shared how much of the shorter text is in the longer too, by shingles: 0 to 1
 * @param numbers how many of the numbers of the text with fewer are in the other too: 0 to 1; 0 when one has none
 * @param disagreement in how many of the places that both have something else stands: 0 to 1
 * @param length of the one text in shingles, over that of the other
 */
public record Likeness(double shared, double numbers, double disagreement, double length) {

    /** Less has every pair of reports on the same event in common. */
    private static final double LEAST_SHARED = 0.4;

    /** From here on no numbers are asked for. */
    private static final double SHARED_WITHOUT_NUMBERS = 0.6;

    private static final double MOST_NUMBERS = 0.5;

    /** More disagree in two notices of one template. */
    private static final double MOST_DISAGREEMENT = 0.2;

    /** A text of fewer shingles says too little to be known again by some of them. */
    private static final int FEWEST_SHINGLES = 8;

    private static final double EXCERPT_LENGTH = 0.7;
    private static final double EXCERPT_SHARED = 0.7;

    public static Likeness of(Fingerprint one, Fingerprint other) {
        boolean isTooShort = Math.min(one.shingles().size(), other.shingles().size()) < FEWEST_SHINGLES;
        return new Likeness(
                isTooShort ? 0 : Sample.containment(one.shingles(), other.shingles()),
                Sample.containment(one.numbers(), other.numbers()),
                Places.disagreement(one.places(), other.places()),
                one.shingles().size() / other.shingles().size());
    }

    /** How the one text repeats the other, if it does. */
    public Optional<Copy> copy() {
        boolean isSame = shared >= SHARED_WITHOUT_NUMBERS || shared >= LEAST_SHARED && numbers > MOST_NUMBERS;
        if (!isSame || disagreement > MOST_DISAGREEMENT) {
            return Optional.empty();
        }
        boolean isExcerpt = length <= EXCERPT_LENGTH && shared >= EXCERPT_SHARED;
        return Optional.of(isExcerpt ? Copy.EXCERPT : Copy.NEAR);
    }
}
