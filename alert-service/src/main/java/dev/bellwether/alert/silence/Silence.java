package dev.bellwether.alert.silence;

import java.time.Instant;

/**
 * Says that for some time nobody is to be told of some matches.
 *
 * @param id without "silences/"
 * @param expression which matches, in CEL
 * @param author who asks for it
 * @param reason why
 * @param startTime analyses of this time and later are silenced
 * @param endTime analyses of before this time are silenced; after the start
 * @param revision from 1; each change is a new one
 */
public record Silence(
        String id,
        String expression,
        String author,
        String reason,
        Instant startTime,
        Instant endTime,
        int revision,
        Instant createTime,
        Instant updateTime) {

    public static final String COLLECTION = "silences";

    /** Where one stands at a moment. */
    public enum State {
        /** Its start is ahead. */
        PENDING,
        ACTIVE,
        /** Its end has come. */
        EXPIRED
    }

    public Silence {
        if (startTime.isAfter(endTime)) {
            throw new IllegalArgumentException("a silence ends after its start: " + startTime + ", " + endTime);
        }
    }

    public String name() {
        return COLLECTION + "/" + id;
    }

    /** Changes at every write. */
    public String etag() {
        return "r" + revision;
    }

    public State stateAt(Instant now) {
        if (!now.isBefore(endTime)) {
            return State.EXPIRED;
        }
        return now.isBefore(startTime) ? State.PENDING : State.ACTIVE;
    }
}
