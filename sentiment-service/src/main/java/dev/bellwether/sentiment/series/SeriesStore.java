package dev.bellwether.sentiment.series;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Where scores over time are read. */
public interface SeriesStore {

    /** Whether this model made a score here. */
    Uni<Boolean> isKnown(String modelSha256);

    /** The buckets that are not empty, by entity, in the order of time. */
    Uni<Map<String, List<Bucket>>> buckets(SeriesQuery query);

    /** Those with a surprise above 0, the greatest first. */
    Uni<List<Trend>> trends(TrendQuery query);
}
