package dev.bellwether.alert.match;

import dev.bellwether.alert.condition.Conjunction;
import dev.bellwether.alert.condition.Literal;
import dev.bellwether.alert.condition.Readings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the postings of a key are ordered by: a number that conjunctions bound on one side, so that a scan ends at the first whose bound
 * leaves the number out. The bound is kept as a float on its generous side; whether the number is within the bound as it was written is
 * a literal of the conjunction, as any other.
 *
 * @param variable such as "sentiment.score"; empty: there is no bound, and no order
 * @param isUpper whether the number is to be less than the bound
 */
record Order(String variable, boolean isUpper) {

    static final Order NONE = new Order("", false);

    /** By how much they leave out. */
    private static final List<String> VARIABLES = List.of(
            "sentiment.score",
            "sentiment.negative",
            "sentiment.positive",
            "sentiment.neutral",
            "story.sources",
            "story.articles",
            "entity.relevance",
            "entity.confidence");

    /** Where a conjunction stands. */
    record Place(Order order, double bound) {}

    static Place of(Conjunction conjunction) {
        Optional<Literal.Bound> bound = conjunction.literals().stream()
                .filter(Literal.Bound.class::isInstance)
                .map(Literal.Bound.class::cast)
                .filter(Order::isOneSided)
                .min(Comparator.comparingInt(b -> VARIABLES.indexOf(b.variable())));
        return bound.map(b -> new Place(new Order(b.variable(), isUpper(b)), b.value()))
                .orElse(new Place(NONE, 0));
    }

    private static boolean isOneSided(Literal.Bound bound) {
        boolean isEquality =
                bound.direction() == Literal.Comparison.EQUALS || bound.direction() == Literal.Comparison.NOT_EQUALS;
        return !isEquality && !Double.isNaN(bound.value()) && VARIABLES.contains(bound.variable());
    }

    private static boolean isUpper(Literal.Bound bound) {
        return bound.direction() == Literal.Comparison.LESS || bound.direction() == Literal.Comparison.LESS_EQUALS;
    }

    /** A posting, so that those whose bound leaves out the least come first. */
    long posting(double bound, int conjunction) {
        float generous = (float) bound;
        if (isUpper && generous < bound) {
            generous = Math.nextUp(generous);
        } else if (!isUpper && generous > bound) {
            generous = Math.nextDown(generous);
        }
        int ascending = ascending(generous);
        return ((long) (isUpper ? ~ascending : ascending) << Integer.SIZE) | conjunction;
    }

    /** Whether this posting, and so all after it, leaves the number out; never where the number is none. */
    boolean leavesOut(long posting, double number) {
        int high = (int) (posting >> Integer.SIZE);
        float bound = descended(isUpper ? ~high : high);
        return isUpper ? number > bound : number < bound;
    }

    double number(Readings readings) {
        return variable.isEmpty() ? 0 : readings.number(variable);
    }

    /** The bits of a float as an int of the same order. */
    private static int ascending(float number) {
        int bits = Float.floatToIntBits(number);
        return bits ^ ((bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE);
    }

    private static float descended(int ascending) {
        return Float.intBitsToFloat(ascending ^ ((ascending >> (Integer.SIZE - 1)) & Integer.MAX_VALUE));
    }
}
