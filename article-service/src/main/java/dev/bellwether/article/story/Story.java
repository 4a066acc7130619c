package dev.bellwether.article.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Every article that says the same; those that were erased do not count.
 *
 * @param firstArticle that was stored first
 * @param title of that article
 * @param firstSource of the article with the earliest publish time, or store time where that is not known
 * @param leadTime from that article to the earliest of another source, by the same clock; empty with one source
 * @param articles at least one
 * @param copies those that repeat another
 * @param sources distinct
 * @param lastArticleTime when the latest was stored
 */
public record Story(
        UUID id,
        UUID firstArticle,
        String title,
        String firstSource,
        Optional<Duration> leadTime,
        int articles,
        int copies,
        int sources,
        Instant createTime,
        Instant lastArticleTime) {

    /** The collection of names such as {@code stories/0198...}. */
    public static final String COLLECTION = "stories";
}
