package dev.bellwether.alert.window;

/** The Poisson distribution: how likely counts are where things happen independently at a known rate. */
final class Poisson {

    /** Terms smaller than this part of the sum change nothing of a double. */
    private static final double NEGLIGIBLE = 1e-17;

    private Poisson() {}

    /**
     * The probability of so many or more, where the mean is expected. Summed upwards from the count, so that small ones are as exact as
     * large ones.
     *
     * @param count 0 or more
     * @param mean 0 or more
     */
    static double tail(int count, double mean) {
        if (count == 0) {
            return 1;
        }
        if (mean <= 0) {
            return 0;
        }
        if (count <= mean) {
            return 1 - below(count, mean);
        }
        double term = Math.exp(logTerm(count, mean));
        double sum = term;
        for (int k = count + 1; term > sum * NEGLIGIBLE; k++) {
            term *= mean / k;
            sum += term;
        }
        return Math.min(1, sum);
    }

    /**
     * The probability that a window ever has so many or more while it slides on by its own length. Whoever looks at each story does look
     * at windows that slide, and sees such a number some times as often as one who looks at the same windows side by side. The
     * approximation of Alm (1983) for the scan statistic: the tail, and the rate at which further windows reach the count.
     *
     * @param mean of one window
     */
    static double slidingTail(int count, double mean) {
        if (count <= mean) {
            return 1;
        }
        double reaching = mean <= 0 || count == 1 ? mean : Math.exp(logTerm(count - 1, mean)) * mean;
        return Math.min(1, tail(count, mean) + reaching * (count - mean) / count);
    }

    /** The probability of fewer; for counts not above the mean, where terms fall towards zero. */
    private static double below(int count, double mean) {
        double term = Math.exp(logTerm(count - 1, mean));
        double sum = term;
        for (int k = count - 1; k > 0 && term > sum * NEGLIGIBLE; k--) {
            term *= k / mean;
            sum += term;
        }
        return Math.min(1, sum);
    }

    private static double logTerm(int count, double mean) {
        double log = -mean + count * Math.log(mean);
        for (int k = 2; k <= count; k++) {
            log -= Math.log(k);
        }
        return log;
    }
}
