package dev.bellwether.kit.change;

import java.time.Instant;

/**
 * Where a change comes from.
 *
 * @param changeTime when it was written into the log
 * @param traceparent the W3C trace context of whoever caused it; empty when it was not traced
 */
public record ChangeOrigin(Instant changeTime, String traceparent) {}
