package dev.bellwether.alert.window;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
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

    private static final int HOURS_OF_DAY = 24;
    private static final int DAYS_OF_WEEK = 7;
    private static final int HOURS_OF_WEEK = DAYS_OF_WEEK * HOURS_OF_DAY;

    /** Of a rate of which nothing was seen: half a story in the time. */
    private static final double UNSEEN = 0.5;

    static final Profile NONE =
            new Profile(0, 0, 0, 0, new Rates(new double[HOURS_OF_WEEK], new double[HOURS_OF_WEEK]));

    private final int begin;
    private final int endHour;
    private final int stories;
    private final int hours;
    private final Week usual;
    private final Week high;
    private final Week low;

    private Profile(int begin, int endHour, int stories, int hours, Rates rates) {
        this.begin = begin;
        this.endHour = endHour;
        this.stories = stories;
        this.hours = hours;
        usual = new Week(rates.usual());
        high = new Week(rates.times(error -> 1 + error));
        low = new Week(rates.times(error -> 1 / (1 + error)));
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
        return new Profile(begin, endHour, stories, hours, Rates.of(counts, times, Math.max(1, hours)));
    }

    /**
     * Stories an hour, at each hour of the week.
     *
     * @param usual the most likely
     * @param errors the standard errors of these, as parts of them: of the two factors, which are made of Poisson counts
     */
    @SuppressWarnings("ArrayRecordComponent") // Made here, read here, never compared.
    private record Rates(double[] usual, double[] errors) {

        static Rates of(double[] counts, double[] times, int hours) {
            double mean = (Arrays.stream(counts).sum() + UNSEEN) / hours;
            Factors byHour = Factors.of(counts, times, mean, HOURS_OF_DAY, i -> i % HOURS_OF_DAY);
            Factors byDay = Factors.of(counts, times, mean, DAYS_OF_WEEK, i -> i / HOURS_OF_DAY);
            double[] usual = new double[HOURS_OF_WEEK];
            double[] errors = new double[HOURS_OF_WEEK];
            for (int i = 0; i < HOURS_OF_WEEK; i++) {
                int hour = i % HOURS_OF_DAY;
                int day = i / HOURS_OF_DAY;
                double product = mean * byHour.value(hour) * byDay.value(day);
                usual[i] = (HOUR_WEIGHT + counts[i]) / (HOUR_WEIGHT / product + times[i]);
                errors[i] = Math.sqrt(byHour.variance(hour) + byDay.variance(day));
            }
            return new Rates(usual, errors);
        }

        double[] times(DoubleUnaryOperator factor) {
            double[] rates = new double[HOURS_OF_WEEK];
            Arrays.setAll(rates, i -> usual[i] * factor.applyAsDouble(errors[i]));
            return rates;
        }
    }

    /** What groups of hours have, to what the mean would let expect there. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Factors(double[] seen, double[] expected) {

        static Factors of(double[] counts, double[] times, double mean, int groups, IntUnaryOperator group) {
            double[] seen = new double[groups];
            double[] expected = new double[groups];
            for (int i = 0; i < HOURS_OF_WEEK; i++) {
                seen[group.applyAsInt(i)] += counts[i];
                expected[group.applyAsInt(i)] += mean * times[i];
            }
            return new Factors(seen, expected);
        }

        double value(int group) {
            return (seen[group] + FACTOR_WEIGHT) / (expected[group] + FACTOR_WEIGHT);
        }

        /** As a part of the square of the value. */
        double variance(int group) {
            return 1 / (seen[group] + FACTOR_WEIGHT);
        }
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

    /** Stories that are usual from one minute to another, which is not part of it. */
    double expected(int from, int to) {
        return usual.stories(from, to);
    }

    /** The same if the rates are a standard error higher than they seem: more is unusual in any case. */
    double expectedAtMost(int from, int to) {
        return high.stories(from, to);
    }

    /** The same if the rates are a standard error lower than they seem: less is unusual in any case. */
    double expectedAtLeast(int from, int to) {
        return low.stories(from, to);
    }

    /** A week that comes again and again. */
    private static final class Week {

        private final double[] rates;
        private final double[] sums = new double[HOURS_OF_WEEK + 1];

        /** @param rates stories in each of its hours */
        Week(double[] rates) {
            this.rates = rates;
            for (int i = 0; i < HOURS_OF_WEEK; i++) {
                sums[i + 1] = sums[i] + rates[i];
            }
        }

        double stories(int from, int to) {
            return before(to) - before(from);
        }

        /** Those from a Monday in 1969 to a minute. */
        private double before(int minute) {
            int sinceMonday = minute + 3 * Minutes.DAY;
            int weeks = Math.floorDiv(sinceMonday, Minutes.WEEK);
            int rest = Math.floorMod(sinceMonday, Minutes.WEEK);
            int hour = rest / Minutes.HOUR;
            return weeks * sums[HOURS_OF_WEEK]
                    + sums[hour]
                    + rates[hour] * (rest % Minutes.HOUR) / Minutes.HOUR;
        }
    }
}
