package dev.bellwether.article.identity;

import java.util.Optional;

/**
 * How far two texts are the same.
 *
 * <p>A short text is a copy only if it stands in the other almost whole. Weekly notices of one template have most of their words in
 * common, and one other word says something else; each would be near the one before it.
 *
 * @param shared how much of the shorter text is in the longer too, by shingles: 0 to 1
 * @param numbers how many of the numbers of the text with fewer are in the other too: 0 to 1; 0 when one has none
 * @param disagreement in how many of the places that both have something else stands: 0 to 1
 * @param length of the one text in shingles, over that of the other
 * @param shingles of the shorter text, about
 */
public record Likeness(double shared, double numbers, double disagreement, double length, double shingles) {

    /** Less has every pair of reports on the same event in common. */
    private static final double LEAST_SHARED = 0.4;

    /** From here on no numbers are asked for. */
    private static final double SHARED_WITHOUT_NUMBERS = 0.6;

    private static final double MOST_NUMBERS = 0.5;

    /** More disagree in two notices of one template. */
    private static final double MOST_DISAGREEMENT = 0.2;

    /** A text of fewer shingles says too little to be known again by some of them. */
    private static final int FEWEST_SHINGLES = 8;

    /** In a text of fewer shingles no word may be another. */
    private static final int FEWEST_TO_EDIT = 40;

    /** Where a sentence was left out; another word makes three. */
    private static final int MOST_MISSING_AT_A_SEAM = 2;

    private static final double EXCERPT_LENGTH = 0.7;
    private static final double EXCERPT_SHARED = 0.7;

    public static Likeness of(Fingerprint one, Fingerprint other) {
        double shingles = Math.min(one.shingles().size(), other.shingles().size());
        return new Likeness(
                shingles < FEWEST_SHINGLES ? 0 : Sample.containment(one.shingles(), other.shingles()),
                Sample.containment(one.numbers(), other.numbers()),
                Places.disagreement(one.places(), other.places()),
                one.shingles().size() / other.shingles().size(),
                shingles);
    }

    /** How the one text repeats the other, if it does. */
    public Optional<Copy> copy() {
        boolean isSame = shared >= SHARED_WITHOUT_NUMBERS || shared >= LEAST_SHARED && numbers > MOST_NUMBERS;
        if (!isSame || disagreement > MOST_DISAGREEMENT || shingles < FEWEST_TO_EDIT && isEdited()) {
            return Optional.empty();
        }
        boolean isExcerpt = length <= EXCERPT_LENGTH && shared >= EXCERPT_SHARED;
        return Optional.of(isExcerpt ? Copy.EXCERPT : Copy.NEAR);
    }

    /** Whether a word of the shorter text is not in the other, or has another mark in its place. */
    private boolean isEdited() {
        long missing = Math.round((1 - shared) * shingles);
        return missing > 0 && (missing > MOST_MISSING_AT_A_SEAM || disagreement > 0);
    }
}
