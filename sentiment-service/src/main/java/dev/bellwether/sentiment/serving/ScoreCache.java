package dev.bellwether.sentiment.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bellwether.sentiment.scoring.Probabilities;
import java.util.Optional;

/** What models said of the texts that were read of late, within a bound of memory. Safe for use by many threads. */
final class ScoreCache {

    /** About: by their fields key and score have 88 bytes, the cache's own entry and its place in the table some 110. */
    private static final int BYTES_A_SCORE = 200;

    private final Cache<TextHash, Probabilities> scores;

    /** @param bytes how much memory it may take, about; 0 keeps nothing */
    ScoreCache(long bytes) {
        scores = Caffeine.newBuilder().maximumSize(bytes / BYTES_A_SCORE).build();
    }

    Optional<Probabilities> find(TextHash text) {
        return Optional.ofNullable(scores.getIfPresent(text));
    }

    void keep(TextHash text, Probabilities score) {
        scores.put(text, score);
    }

    /** How many it keeps, about. */
    long size() {
        return scores.estimatedSize();
    }
}
