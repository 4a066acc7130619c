package dev.bellwether.sentiment.series;

import java.util.List;

/**
 * The sentiment of an entity over time.
 *
 * @param entity its name
 * @param buckets all of the time asked for, in order
 */
public record SentimentSeries(String entity, List<Bucket> buckets) {

    /** How the weight of an article is made; sources weigh the same, and so do the minutes of a bucket. */
    public static final String WEIGHT_FORMULA =
            "weight = relevance / (1 + similar articles of the 24 hours before); weighted_mean = sum(weight x score) / sum(weight)";

    public SentimentSeries {
        buckets = List.copyOf(buckets);
    }
}
