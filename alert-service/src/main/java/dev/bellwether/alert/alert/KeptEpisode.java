package dev.bellwether.alert.alert;

import java.time.Instant;

/**
 * That a condition over time began to fire, as it was decided and kept.
 *
 * @param logTime of the step at which it did
 */
public record KeptEpisode(KeptMatch match, Instant logTime) {}
