package dev.bellwether.sentiment.catalogue;

import dev.bellwether.sentiment.entity.Entity;
import java.time.Instant;

/**
 * An entity that somebody made here, or that takes the place of one that ships.
 *
 * @param isImported whether an import made it, and nobody changed it since
 * @param revision from 1; each change is a new one
 */
public record OwnEntity(Entity entity, boolean isImported, int revision, Instant createTime, Instant updateTime) {

    public String id() {
        return entity.id();
    }

    /** Changes at every write. */
    public String etag() {
        return "r" + revision;
    }
}
