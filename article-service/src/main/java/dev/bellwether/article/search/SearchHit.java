package dev.bellwether.article.search;

import java.time.Instant;
import java.util.UUID;

/**
 * An article that answers a query, and its place among the others.
 *
 * @param score 0 to 1
 * @param createTime of the article
 * @param configuration under which its words were stemmed; a word of the store's own
 */
public record SearchHit(UUID article, double score, Instant createTime, String configuration) {}
