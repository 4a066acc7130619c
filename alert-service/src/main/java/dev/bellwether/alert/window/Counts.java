package dev.bellwether.alert.window;

import java.util.OptionalDouble;

/**
 * What the stories of a window come to.
 *
 * @param sources from how many they are
 * @param scored how many have a score
 * @param scoreSum of these
 * @param negatives how many of these are negative
 */
record Counts(int stories, int sources, int scored, double scoreSum, int negatives) {

    /** Empty where it is of scores and there are none. */
    OptionalDouble of(Metric metric) {
        return switch (metric) {
            case STORIES -> OptionalDouble.of(stories);
            case SOURCES -> OptionalDouble.of(sources);
            case SCORE -> perScored(scoreSum);
            case NEGATIVE_SHARE -> perScored(negatives);
        };
    }

    OptionalDouble score() {
        return perScored(scoreSum);
    }

    private OptionalDouble perScored(double sum) {
        return scored == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / scored);
    }

    /** Whether there are as many as a condition asks for before it says anything. */
    boolean suffice(Frame frame) {
        return stories >= frame.minStories() && sources >= frame.minSources();
    }
}
