package dev.bellwether.alert.window;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * A story of an entity as it is counted: at the first article that is about the entity.
 *
 * @param entity "entities/..."
 * @param story "stories/..."; the article's name where it belongs to none
 * @param article "articles/..."
 * @param eventTime when it was published, as far as is known
 * @param score of the entity; empty where the sentiment is uncertain
 * @param negative whether it is told in a negative voice
 */
public record Sighting(
        String entity,
        String story,
        String article,
        String source,
        Instant eventTime,
        OptionalDouble score,
        boolean negative) {

    /** The minute that it counts in. */
    int minute() {
        return Minutes.of(eventTime);
    }
}
