package dev.bellwether.sentiment.series;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A question for series.
 *
 * @param entities names, each once
 * @param start inclusive
 * @param end exclusive
 * @param bucket how long a bucket is
 * @param modelSha256 whose scores
 * @param asOf as it was known then; empty: now
 */
public record SeriesQuery(
        List<String> entities,
        Instant start,
        Instant end,
        Duration bucket,
        String modelSha256,
        Optional<Instant> asOf) {

    public SeriesQuery {
        entities = List.copyOf(entities);
    }

    /** The buckets in which some of the time lies; they begin at midnight, UTC. */
    public Buckets buckets() {
        long seconds = bucket.toSeconds();
        long roundedUp = end.getEpochSecond() + (end.getNano() > 0 ? 1 : 0) + seconds - 1;
        return new Buckets(
                Instant.ofEpochSecond(Math.floorDiv(start.getEpochSecond(), seconds) * seconds),
                Instant.ofEpochSecond(Math.floorDiv(roundedUp, seconds) * seconds),
                bucket);
    }

    /**
     * Buckets side by side, each as long as the others.
     *
     * @param start of the first, inclusive
     * @param end of the last, exclusive
     */
    public record Buckets(Instant start, Instant end, Duration length) {

        public long count() {
            return Duration.between(start, end).toSeconds() / length.toSeconds();
        }

        /** The start of a bucket, by its number from 0. */
        public Instant start(long number) {
            return start.plusSeconds(number * length.toSeconds());
        }
    }
}
