package dev.bellwether.alert.alert;

import java.time.Instant;

/**
 * A time over which alerts of one subscription are held back, to be told together.
 *
 * @param group what the alerts of a group share, "entities/..." or "stories/..."; empty for the other causes
 * @param dueTime when it is over; of two that begin together with the same group there is but one
 */
public record DigestWindow(Digest.Cause cause, String group, Instant startTime, Instant dueTime) {}
