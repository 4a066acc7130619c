package dev.bellwether.alert.window;

/**
 * The cumulative sum of Poisson counts (Page 1954; Lucas 1985): grows while there are more stories than usual, and so sees a rise that
 * no single window shows. Set for a rate of {@value #RATIO} times the usual one.
 */
final class Cusum {

    /** Of the rate that is looked for to the usual one. */
    static final double RATIO = 5;

    /** Above it the rate has risen: the natural logarithm of a million to one. */
    static final double DECISION = 13.8;

    /** How far back it begins, from nothing. */
    private static final int HOURS = 72;

    private Cusum() {}

    /** Where it stands at a minute, hour by hour from three days before; 0 or more. */
    static double at(Series series, Profile profile, int end) {
        double sum = 0;
        for (int from = end - HOURS * Minutes.HOUR; from < end; from += Minutes.HOUR) {
            int to = from + Minutes.HOUR;
            double step = series.stories(from, to) * Math.log(RATIO) - profile.expected(from, to) * (RATIO - 1);
            sum = Math.max(0, sum + step);
        }
        return sum;
    }
}
