package dev.bellwether.sentiment.grpc;

import dev.bellwether.api.sentiment.v1.SentimentBucket;
import dev.bellwether.api.sentiment.v1.SentimentSeries;
import dev.bellwether.api.sentiment.v1.TrendingEntity;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.sentiment.series.Bucket;
import dev.bellwether.sentiment.series.Trend;

/** Between series and the wire. */
final class SeriesMapper {

    private SeriesMapper() {}

    static SentimentSeries toWire(dev.bellwether.sentiment.series.SentimentSeries series) {
        return SentimentSeries.newBuilder()
                .setEntity(series.entity())
                .addAllBuckets(
                        series.buckets().stream().map(SeriesMapper::toWire).toList())
                .build();
    }

    private static SentimentBucket toWire(Bucket bucket) {
        SentimentBucket.Builder wire = SentimentBucket.newBuilder()
                .setStartTime(Timestamps.toWire(bucket.start()))
                .setArticles(bucket.articles())
                .setStories(bucket.stories())
                .setSources(bucket.sources())
                .setLateArticles(bucket.lateArticles());
        bucket.means()
                .ifPresent(means -> wire.setMean(means.mean())
                        .setWeightedMean(means.weightedMean())
                        .setNegativeShare(means.negativeShare())
                        .setPositiveShare(means.positiveShare())
                        .setDispersion(means.dispersion()));
        return wire.build();
    }

    static TrendingEntity toWire(Trend trend) {
        TrendingEntity.Builder wire = TrendingEntity.newBuilder()
                .setEntity(trend.entity())
                .setStories(trend.stories())
                .setExpectedStories(trend.expectedStories())
                .setSurprise(trend.surprise())
                .setArticles(trend.articles())
                .setMean(trend.mean());
        trend.change().ifPresent(wire::setChange);
        return wire.build();
    }
}
