package dev.bellwether.sentiment.series;

import java.util.Optional;

/**
 * An entity and its stories of a window.
 *
 * @param entity its name
 * @param expectedStories of a window, by the baseline
 * @param surprise (stories - expected) / sqrt(expected + 1): the deviation of a Poisson count, damped where little is usual
 * @param mean of the window's scores, -1 to 1
 * @param change of the mean against the baseline's; empty where that has no articles
 */
public record Trend(
        String entity,
        int stories,
        double expectedStories,
        double surprise,
        int articles,
        double mean,
        Optional<Double> change) {}
