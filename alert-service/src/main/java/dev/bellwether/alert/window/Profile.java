package dev.bellwether.alert.window;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * How many stories of an entity are usual at each hour of the week, in UTC, by 28 days: the mean rate, times what the hour of the day
 * is to it, times what the day of the week is to it, and from there towards what was counted in the very hour of the week. Each step is
 * as bold as its counts allow: a factor starts from 1 with the weight of {@value #FACTOR_WEIGHT} stories, an hour from the product
 * with that of {@value #HOUR_WEIGHT}.
 *
 * <p>The four counts that 28 days have of one hour of the week are too few to judge by alone: at one story an hour they are all
 * zero at three of the 168 hours, and anything would be a burst there.
 */
final class Profile {

    static final int DAYS = 28;

    /** The day before is no part of what is usual: it may be what is judged. */
    static final int HOURS_LEFT_OUT = 24;

    /** A week at least has to be known. */
    static final int MIN_HOURS = 7 * 24;

    /** Stories that a factor of 1 counts as. */
    static final double FACTOR_WEIGHT = 8;

    /** Stories that the product of the factors counts as. */
    static final double HOUR_WEIGHT = 16;

    static final Profile NONE = new Profile(0, 0, 0, new double[7 * 24], 0);

    private static final int HOURS_OF_DAY = 24;
    private static final int DAYS_OF_WEEK = 7;
    private static final int HOURS_OF_WEEK = DAYS_OF_WEEK * HOURS_OF_DAY;

    /** Of a rate of which nothing was seen: half a story in the time. */
    private static final double UNSEEN = 0.5;

    private final int begin;
    private final int endHour;
    private final int stories;
    private final double[] rates;
    private final double[] sums = new double[HOURS_OF_WEEK + 1];
    private final int hours;

    private Profile(int begin, int endHour, int stories, double[] rates, int hours) {
        this.begin = begin;
        this.endHour = endHour;
        this.stories = stories;
        this.rates = rates;
        this.hours = hours;
        for (int i = 0; i < HOURS_OF_WEEK; i++) {
            sums[i + 1] = sums[i] + rates[i];
        }
    }

    /**
     * @param begin the minute from which stories were counted at all
     * @param endHour the hour after the last that counts
     */
    static Profile of(Series series, int begin, int endHour) {
        int first = Math.max(endHour - DAYS * HOURS_OF_DAY, Minutes.hour(begin + Minutes.HOUR - 1));
        double[] counts = new double[HOURS_OF_WEEK];
        double[] times = new double[HOURS_OF_WEEK];
        int stories = 0;
        for (int hour = first; hour < endHour; hour++) {
            int count = series.stories(hour * Minutes.HOUR, (hour + 1) * Minutes.HOUR);
            counts[Minutes.hourOfWeek(hour)] += count;
            times[Minutes.hourOfWeek(hour)]++;
            stories += count;
        }
        int hours = Math.max(0, endHour - first);
        return new Profile(begin, endHour, stories, hours == 0 ? counts : rates(counts, times, hours), hours);
    }

    private static double[] rates(double[] counts, double[] times, int hours) {
        double mean = (Arrays.stream(counts).sum() + UNSEEN) / hours;
        double[] byHour = factors(counts, times, mean, HOURS_OF_DAY, i -> i % HOURS_OF_DAY);
        double[] byDay = factors(counts, times, mean, DAYS_OF_WEEK, i -> i / HOURS_OF_DAY);
        double[] rates = new double[HOURS_OF_WEEK];
        for (int i = 0; i < HOURS_OF_WEEK; i++) {
            double product = mean * byHour[i % HOURS_OF_DAY] * byDay[i / HOURS_OF_DAY];
            rates[i] = (HOUR_WEIGHT + counts[i]) / (HOUR_WEIGHT / product + times[i]);
        }
        return rates;
    }

    /** What belongs to each group of hours is to what the mean would let expect there. */
    private static double[] factors(double[] counts, double[] times, double mean, int groups, IntUnaryOperator group) {
        double[] seen = new double[groups];
        double[] expected = new double[groups];
        for (int i = 0; i < HOURS_OF_WEEK; i++) {
            seen[group.applyAsInt(i)] += counts[i];
            expected[group.applyAsInt(i)] += mean * times[i];
        }
        double[] factors = new double[groups];
        for (int i = 0; i < groups; i++) {
            factors[i] = (seen[i] + FACTOR_WEIGHT) / (expected[i] + FACTOR_WEIGHT);
        }
        return factors;
    }

    boolean isOf(int wantedEndHour, int wantedBegin) {
        return endHour == wantedEndHour && begin == wantedBegin && this != NONE;
    }

    int endHour() {
        return endHour;
    }

    /** How many stories it is made of. */
    int stories() {
        return stories;
    }

    /** Whether a week is known. */
    boolean isKnown() {
        return hours >= MIN_HOURS;
    }

    /** The same, in numbers. */
    Guard guard() {
        return new Guard("hours known", hours, MIN_HOURS);
    }

    /** Stories that are usual from one minute to another, which is not part of it. */
    double expected(int from, int to) {
        return before(to) - before(from);
    }

    /** Stories that are usual from a Monday in 1969 to a minute. */
    private double before(int minute) {
        int sinceMonday = minute + 3 * Minutes.DAY;
        int weeks = Math.floorDiv(sinceMonday, Minutes.WEEK);
        int rest = Math.floorMod(sinceMonday, Minutes.WEEK);
        int hour = rest / Minutes.HOUR;
        return weeks * sums[HOURS_OF_WEEK] + sums[hour] + rates[hour] * (rest % Minutes.HOUR) / Minutes.HOUR;
    }
}
