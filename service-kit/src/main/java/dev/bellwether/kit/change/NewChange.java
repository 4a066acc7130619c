package dev.bellwether.kit.change;

import java.util.UUID;

/**
 * A change to be written into the log.
 *
 * @param kind a word of the service's own, such as {@code CREATED}
 * @param revision the resource's, from 1
 * @param traceparent the trace context of whoever caused it; empty: it is not traced
 */
public record NewChange(String kind, UUID resource, int revision, String traceparent) {}
