package dev.bellwether.bench.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Stories of one made-up entity: independent of each other, at a rate with a daily and a weekly season, and one burst.
 *
 * @param minutes of the stories, from a Monday at 00:00 on, ascending
 * @param burst the minute at which the rate rises, for three hours
 */
record SimulatedNews(List<Integer> minutes, int burst) {

    static final int HOUR = 60;
    static final int DAY = 24 * HOUR;
    static final int BURST_MINUTES = 3 * HOUR;

    /** Of the rate in a burst to what it would be, and by how many an hour it rises at least. */
    private static final double TIMES = 5;

    private static final double AT_LEAST_MORE = 4;

    /** At night there is this part of the mean, in the afternoon as much more. */
    private static final double NIGHT = 0.2;

    private static final int BUSIEST_HOUR = 15;

    /** Of a Saturday or Sunday to a working day. */
    private static final double WEEKEND = 0.3;

    /**
     * @param rate stories an hour, in the mean of a week
     * @param from the first day on which the burst may be
     */
    static SimulatedNews of(double rate, int days, int from, Random random) {
        int burst = from * DAY + random.nextInt((days - from - 1) * DAY);
        List<Integer> minutes = new ArrayList<>();
        for (int minute = 0; minute < days * DAY; minute++) {
            double now = rate * season(minute);
            boolean isBurst = minute >= burst && minute < burst + BURST_MINUTES;
            double raised = isBurst ? Math.max(TIMES * now, now + AT_LEAST_MORE) : now;
            int stories = poisson(raised / HOUR, random);
            minutes.addAll(Collections.nCopies(stories, minute));
        }
        return new SimulatedNews(minutes, burst);
    }

    /** Of the rate to its mean. */
    static double season(int minute) {
        double hour = minute % DAY / (double) HOUR;
        double daily = 1 + (1 - NIGHT) * Math.cos(2 * Math.PI * (hour - BUSIEST_HOUR) / 24);
        double workingDay = 7 / (5 + 2 * WEEKEND);
        return daily * workingDay * (minute / DAY % 7 >= 5 ? WEEKEND : 1);
    }

    /** A number of things, by their mean, which is small. */
    private static int poisson(double mean, Random random) {
        double below = random.nextDouble();
        int count = 0;
        double term = Math.exp(-mean);
        for (double sum = term; below > sum && count < 1_000; sum += term) {
            count++;
            term *= mean / count;
        }
        return count;
    }
}
