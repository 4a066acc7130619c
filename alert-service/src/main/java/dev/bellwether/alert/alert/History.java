package dev.bellwether.alert.alert;

import java.util.Optional;
import java.util.UUID;

/** What was told before. An article is never part of a key. */
public interface History {

    /** The last that was told to a subscription of an entity. */
    Optional<Told> lastOf(EntityKey key);

    /** The last that was told to a subscription of an entity in a story. */
    Optional<Told> lastOf(StoryKey key);

    /** Whether a match was decided before. */
    boolean isDecided(UUID match);

    /**
     * A subscription and an entity.
     *
     * @param subscription "subscriptions/..."
     * @param entity "entities/..."
     */
    record EntityKey(String subscription, String entity) {}

    /** A subscription, an entity and a story, "stories/...". */
    record StoryKey(String subscription, String entity, String story) {}
}
