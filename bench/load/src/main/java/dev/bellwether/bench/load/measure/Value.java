package dev.bellwether.bench.load.measure;

import java.util.Optional;

/**
 * One number that was measured.
 *
 * @param name such as {@code p95 of a search}
 * @param unit such as {@code ms}; empty for a ratio
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param bar what it must reach; empty for a number that is told beside others
 */
public record Value(String name, String unit, double value, double low, double high, Optional<Bar> bar) {

    /** The median of some samples, with its interval. */
    public static Value median(String name, String unit, Samples samples) {
        return percentile(name, unit, samples, 50);
    }

    /** A percentile of some samples, with its interval. */
    public static Value percentile(String name, String unit, Samples samples, double percent) {
        Samples.Interval interval = samples.interval(percent);
        return new Value(name, unit, samples.percentile(percent), interval.low(), interval.high(), Optional.empty());
    }

    /** A number that was counted, which has no interval. */
    public static Value counted(String name, String unit, double value) {
        return new Value(name, unit, value, value, value, Optional.empty());
    }

    /** The same, judged. */
    public Value against(Bar judge) {
        return new Value(name, unit, value, low, high, Optional.of(judge));
    }
}
