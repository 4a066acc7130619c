package dev.bellwether.alert.delivery;

import java.time.Instant;

/**
 * Where alerts are posted.
 *
 * @param id without "endpoints/"
 * @param uri absolute, http or https
 */
public record Endpoint(
        String id,
        String displayName,
        String uri,
        WebhookSecret secret,
        State state,
        int revision,
        Instant createTime,
        Instant updateTime) {

    public static final String COLLECTION = "endpoints";

    /** Whether it is sent to. */
    public enum State {
        ACTIVE,
        /** It answered 410 Gone. */
        GONE
    }

    public String name() {
        return COLLECTION + "/" + id;
    }

    /** Changes at every write. */
    public String etag() {
        return "r" + revision;
    }
}
