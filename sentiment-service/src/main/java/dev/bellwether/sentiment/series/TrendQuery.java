package dev.bellwether.sentiment.series;

import java.time.Duration;
import java.time.Instant;

/**
 * A question for what is unusual.
 *
 * @param end of the window, exclusive
 * @param baseline how long the time before the window is
 * @param minStories fewer do not make a trend, at least 1
 * @param limit the most that is told
 */
public record TrendQuery(
        Instant end, Duration window, Duration baseline, int minStories, int limit, String modelSha256) {

    /** How often a window goes into its baseline. */
    public double windowsOfBaseline() {
        return (double) baseline.toSeconds() / window.toSeconds();
    }
}
