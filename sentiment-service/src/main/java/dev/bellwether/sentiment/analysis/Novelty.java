package dev.bellwether.sentiment.analysis;

import java.time.Duration;
import java.util.List;

/**
 * How new it is that an article tells its story of an entity, as it stood when the analysis was stored.
 *
 * @param firstInStory whether no article of the story named the entity before
 * @param similarBefore articles of the story that named it before, for each of {@link #WINDOWS}
 */
public record Novelty(boolean firstInStory, List<Integer> similarBefore) {

    /** How far back similar articles are counted. */
    public static final List<Duration> WINDOWS = List.of(
            Duration.ofHours(12), Duration.ofHours(24), Duration.ofDays(3), Duration.ofDays(5), Duration.ofDays(7));

    public Novelty {
        similarBefore = List.copyOf(similarBefore);
        if (similarBefore.size() != WINDOWS.size()) {
            throw new IllegalArgumentException(similarBefore.size() + " counts for " + WINDOWS.size() + " windows");
        }
    }
}
