package dev.bellwether.bench.load.measure;

/**
 * What a value must reach, and where we are going.
 *
 * @param isCeiling whether values below it are the better ones
 */
public record Bar(double must, double goal, boolean isCeiling) {

    /** A value that must not be greater. */
    public static Bar atMost(double must, double goal) {
        return new Bar(must, goal, true);
    }

    /** A value that must not be smaller. */
    public static Bar atLeast(double must, double goal) {
        return new Bar(must, goal, false);
    }

    /** What came of a value, in a word for the table. */
    public String verdict(double value) {
        if (isReached(value, goal)) {
            return "goal";
        }
        return isReached(value, must) ? "met" : "MISSED";
    }

    private boolean isReached(double value, double limit) {
        return isCeiling ? value <= limit : value >= limit;
    }
}
