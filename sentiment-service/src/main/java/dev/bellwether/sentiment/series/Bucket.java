package dev.bellwether.sentiment.series;

import java.time.Instant;
import java.util.Optional;

/**
 * What was said of an entity in a stretch of time.
 *
 * @param start inclusive
 * @param means empty where there are no articles, which is not 0
 * @param lateArticles those that became known after the bucket had ended
 */
public record Bucket(Instant start, int articles, int stories, int sources, Optional<Means> means, int lateArticles) {

    /**
     * What is told of the scores of at least one article.
     *
     * @param mean -1 to 1
     * @param weightedMean by {@link SentimentSeries#WEIGHT_FORMULA}, -1 to 1
     * @param negativeShare of the articles, 0 to 1
     * @param positiveShare of the articles, 0 to 1
     * @param dispersion the standard deviation about the mean, of all articles, 0 to 1
     */
    public record Means(
            double mean, double weightedMean, double negativeShare, double positiveShare, double dispersion) {}

    static Bucket empty(Instant start) {
        return new Bucket(start, 0, 0, 0, Optional.empty(), 0);
    }
}
