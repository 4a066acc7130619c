package dev.bellwether.bench.load.measure;

import java.util.Arrays;
import java.util.Collection;

/** What was measured again and again. Immutable. */
public final class Samples {

    /** Of the standard normal distribution, for 95 %. */
    private static final double Z = 1.96;

    private final double[] sorted;

    private Samples(double[] sorted) {
        this.sorted = sorted;
    }

    /** At least one. */
    public static Samples of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    public int count() {
        return sorted.length;
    }

    /** The smallest sample that so many per cent are not above (nearest rank). */
    public double percentile(double percent) {
        return sorted[rank(percent * sorted.length / 100)];
    }

    /** In which the percentile lies with 95 %, whatever the distribution: its ranks by the binomial distribution. */
    public Interval interval(double percent) {
        double share = percent / 100;
        double middle = share * sorted.length;
        double spread = Z * Math.sqrt(sorted.length * share * (1 - share));
        return new Interval(sorted[rank(middle - spread)], sorted[rank(middle + spread + 1)]);
    }

    /** From and to, both inclusive. */
    public record Interval(double low, double high) {}

    private int rank(double oneBased) {
        return (int) Math.max(0, Math.min(sorted.length - 1, Math.ceil(oneBased) - 1));
    }
}
