package dev.bellwether.sentiment.comparison;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What is told of a comparison: how far it has come, and at last what it found. */
public sealed interface ComparisonStep {

    /** Applies the function for the case at hand. */
    <T> T fold(Function<Progress, T> progress, Function<Summary, T> summary);

    /**
     * How far it has come.
     *
     * @param articles scored by both models so far
     * @param reached when the analysis was stored that was looked at last
     */
    record Progress(int articles, Instant reached) implements ComparisonStep {
        @Override
        public <T> T fold(Function<Progress, T> progress, Function<Summary, T> summary) {
            return progress.apply(this);
        }
    }

    /**
     * What it found.
     *
     * @param documents of articles as a whole
     * @param entities of what articles say of entities
     * @param differences the greatest, of either sign, greatest first
     */
    record Summary(Agreement documents, Agreement entities, List<ScoreDifference> differences)
            implements ComparisonStep {
        public Summary {
            differences = List.copyOf(differences);
        }

        @Override
        public <T> T fold(Function<Progress, T> progress, Function<Summary, T> summary) {
            return summary.apply(this);
        }
    }
}
