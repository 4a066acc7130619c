package dev.bellwether.alert.watchlist;

import java.time.Instant;
import java.util.List;

/**
 * Entities that conditions name together.
 *
 * @param id without "watchlists/"; what conditions call it by
 * @param entities "entities/...", each once
 * @param revision from 1; each change is a new one
 */
public record Watchlist(
        String id, String displayName, List<String> entities, int revision, Instant createTime, Instant updateTime) {

    public static final String COLLECTION = "watchlists";

    public Watchlist {
        entities = entities.stream().distinct().toList();
    }

    public String name() {
        return nameOf(id);
    }

    public static String nameOf(String id) {
        return COLLECTION + "/" + id;
    }

    /** Changes at every write. */
    public String etag() {
        return "r" + revision;
    }
}
