package dev.bellwether.alert.match;

import java.time.Instant;

/**
 * An article as it was analyzed.
 *
 * @param name "articles/..."
 * @param revision from 1
 * @param language BCP-47, or "und"
 * @param section of its site; empty when not told
 * @param genre such as "PRESS_RELEASE"
 * @param backfill whether it came from an archive
 * @param firstSeen when its first revision was stored
 * @param storedTime when this revision was stored
 */
public record Article(
        String name,
        int revision,
        String title,
        String body,
        String language,
        String source,
        String uri,
        String section,
        String genre,
        boolean backfill,
        PublishTime publishTime,
        Story story,
        Instant firstSeen,
        Instant storedTime) {

    /**
     * The time that freshness is judged by.
     *
     * <p>Where the publish interval is known to the hour or better and nothing about it is doubtful: its latest end. Where it is
     * known less well, or flagged: the time of first sight, but never later than the interval's end. So an article of "today", by
     * its day, counts from when we saw it and not from midnight, and one whose day is long past is old however lately we saw it.
     * Where nothing is known: the first sight.
     */
    public Instant eventTime() {
        return publishTime
                .latest()
                .map(latest -> publishTime.isPrecise() || latest.isBefore(firstSeen) ? latest : firstSeen)
                .orElse(firstSeen);
    }
}
