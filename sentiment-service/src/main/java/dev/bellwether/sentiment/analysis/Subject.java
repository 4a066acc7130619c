package dev.bellwether.sentiment.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One revision of an article, as far as an analysis needs it.
 *
 * @param storedTime when article-service stored this revision; after a restore its number may be given again, to another text
 * @param language BCP-47, "und" when it could not be told
 * @param origin LIVE or BACKFILL
 * @param story name of the story
 * @param time when it was published, or first stored where that is not known; never later than it was first stored
 * @param day when it was published, in UTC; empty: not known
 */
public record Subject(
        UUID article,
        int revision,
        Instant storedTime,
        String title,
        String body,
        String language,
        String source,
        String origin,
        String story,
        Instant time,
        Optional<LocalDate> day) {}
