package dev.bellwether.alert.window;

/**
 * The cumulative sum of Poisson counts (Page 1954; Lucas 1985): grows while there are more stories than usual, and so sees a slow rise that
 * no single window shows. Set for a rate of {@value #RATIO} times the usual one. It begins anew when it has shown a rise: what was a
 * burst yesterday is not one again today.
 *
 * @param value where it stands; where it has shown a rise, as high as it came
 * @param isRise whether it has shown one in the last hours
 */
record Cusum(double value, boolean isRise) {

    /** Of the rate that is looked for to the usual one. */
    static final double RATIO = 5;

    /** From here on it is a rise: the natural logarithm of a million to one. */
    static final double DECISION = 13.8;

    /** How far back it begins, from nothing. */
    private static final int HOURS = 72;

    /** So long what it has shown holds. */
    private static final int HOURS_OF_A_RISE = 3;

    /** Up to a minute, hour by hour. */
    static Cusum at(Series series, Profile profile, int end) {
        double sum = 0;
        double shown = 0;
        for (int hour = HOURS; hour > 0; hour--) {
            int from = end - hour * Minutes.HOUR;
            int to = from + Minutes.HOUR;
            double step = series.stories(from, to) * Math.log(RATIO) - profile.expected(from, to) * (RATIO - 1);
            sum = Math.max(0, sum + step);
            if (sum >= DECISION) {
                shown = hour <= HOURS_OF_A_RISE ? Math.max(shown, sum) : shown;
                sum = 0;
            }
        }
        return new Cusum(Math.max(shown, sum), shown > 0);
    }
}
