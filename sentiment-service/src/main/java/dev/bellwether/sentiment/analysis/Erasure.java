package dev.bellwether.sentiment.analysis;

import java.time.Instant;
import java.util.UUID;

/**
 * What article-service says of an article that was erased.
 *
 * @param revision that its tombstone counts as
 * @param deleteTime when it was erased
 */
public record Erasure(UUID article, int revision, Instant deleteTime) {}
