package dev.bellwether.alert.window;

import java.time.Duration;
import java.util.function.Function;

/** A condition over time, whole: what people left unset is filled in, and {@link WindowChecks} has passed it. */
public sealed interface WindowCondition {

    Frame frame();

    /** As the contract calls the kind. */
    default String kind() {
        return fold(threshold -> "threshold", change -> "change", burst -> "burst", absence -> "absence");
    }

    /** Calls the case that this is. */
    <R> R fold(
            Function<Threshold, R> threshold,
            Function<Change, R> change,
            Function<Burst, R> burst,
            Function<Absence, R> absence);

    /**
     * A metric of the window is on one side of a value.
     *
     * @param clearValue beyond which, on the other side, it is over
     */
    record Threshold(Frame frame, Metric metric, Comparison comparison, double value, double clearValue)
            implements WindowCondition {
        @Override
        public <R> R fold(
                Function<Threshold, R> threshold,
                Function<Change, R> change,
                Function<Burst, R> burst,
                Function<Absence, R> absence) {
            return threshold.apply(this);
        }
    }

    /**
     * A metric of the window differs from that of the time before it.
     *
     * @param value a ratio for stories, a difference for the others
     * @param clearValue as in {@link Threshold}
     * @param baseline the time before the window, in whole hours
     * @param minBaselineStories fewer in the baseline say nothing
     */
    record Change(
            Frame frame,
            Metric metric,
            Comparison comparison,
            double value,
            double clearValue,
            Duration baseline,
            int minBaselineStories)
            implements WindowCondition {
        @Override
        public <R> R fold(
                Function<Threshold, R> threshold,
                Function<Change, R> change,
                Function<Burst, R> burst,
                Function<Absence, R> absence) {
            return change.apply(this);
        }
    }

    /**
     * More stories than the hour of the week explains.
     *
     * @param probability how unlikely so many have to be
     * @param clearProbability it is over when so many are no more unlikely than this
     */
    record Burst(Frame frame, double probability, double clearProbability) implements WindowCondition {
        @Override
        public <R> R fold(
                Function<Threshold, R> threshold,
                Function<Change, R> change,
                Function<Burst, R> burst,
                Function<Absence, R> absence) {
            return burst.apply(this);
        }
    }

    /**
     * No story for longer than is usual; the frame's length is the shortest silence that counts.
     *
     * @param probability how unlikely so long a silence has to be
     * @param minBaselineStories fewer in the last 28 days say nothing
     */
    record Absence(Frame frame, double probability, int minBaselineStories) implements WindowCondition {
        @Override
        public <R> R fold(
                Function<Threshold, R> threshold,
                Function<Change, R> change,
                Function<Burst, R> burst,
                Function<Absence, R> absence) {
            return absence.apply(this);
        }
    }
}
