package dev.bellwether.alert.delivery;

import java.time.Instant;

/**
 * That another text has taken the place of the one that an alert is about.
 *
 * @param analysis of that text, "analyses/..."
 * @param time when the telling of it was stored; the same for every endpoint
 */
public record Correction(String analysis, Instant time) {}
