package dev.bellwether.alert.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * Where alerts are posted.
 *
 * @param id without "endpoints/"
 * @param uri absolute, http or https
 * @param disabled whether it is left out for now: what is told meanwhile waits
 * @param gone whether it answered 410 Gone
 */
public record Endpoint(
        String id,
        String displayName,
        String uri,
        boolean disabled,
        boolean gone,
        Secrets secrets,
        int revision,
        Instant createTime,
        Instant updateTime) {

    public static final String COLLECTION = "endpoints";

    /** Whether it is sent to. */
    public enum State {
        ACTIVE,
        GONE,
        DISABLED
    }

    /**
     * What may be told of its secrets.
     *
     * @param createTime of the one that it has
     * @param previousExpireTime until when messages are signed with the one before as well; empty when there is none
     */
    public record Secrets(Instant createTime, Optional<Instant> previousExpireTime) {

        /** Whether two are alive. */
        boolean areTwo(Instant now) {
            return previousExpireTime.filter(now::isBefore).isPresent();
        }
    }

    public String name() {
        return COLLECTION + "/" + id;
    }

    /** Changes at every write. */
    public String etag() {
        return "r" + revision;
    }

    public State state() {
        if (gone) {
            return State.GONE;
        }
        return disabled ? State.DISABLED : State.ACTIVE;
    }

    /** As the next revision, with other secrets. */
    Endpoint withSecrets(Secrets others, Instant now) {
        return new Endpoint(id, displayName, uri, disabled, gone, others, revision + 1, createTime, now);
    }

    /** Without the secret before, when its time is over. */
    Endpoint seenAt(Instant now) {
        return secrets.areTwo(now)
                ? this
                : new Endpoint(
                        id,
                        displayName,
                        uri,
                        disabled,
                        gone,
                        new Secrets(secrets.createTime(), Optional.empty()),
                        revision,
                        createTime,
                        updateTime);
    }
}
