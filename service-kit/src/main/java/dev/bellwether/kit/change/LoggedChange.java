package dev.bellwether.kit.change;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the log: which resource changed, and how; no text.
 *
 * @param position its place
 * @param kind a word of the service's own, such as {@code CREATED}
 * @param resource id of the resource
 * @param revision of the resource after the change, from 1
 * @param origin when it was written, and in which trace
 */
public record LoggedChange(LogPosition position, String kind, UUID resource, int revision, ChangeOrigin origin) {

    /** When it was written. */
    public Instant createTime() {
        return origin.changeTime();
    }
}
