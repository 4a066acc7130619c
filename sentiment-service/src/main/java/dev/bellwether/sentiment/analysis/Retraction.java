package dev.bellwether.sentiment.analysis;

import java.time.Instant;
import java.util.UUID;

/**
 * What article-service says of an article that was retracted.
 *
 * @param revision that it counts as; it is of the revisions before
 * @param time when article-service was told of it; not before any text that it is of
 * @param reason for people
 */
public record Retraction(UUID article, int revision, Instant time, String reason) {}
