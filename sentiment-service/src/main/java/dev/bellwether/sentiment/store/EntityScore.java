package dev.bellwether.sentiment.store;

/**
 * What an article says of one entity.
 *
 * @param entity its name
 * @param score -1 to 1
 * @param label of the score
 * @param relevance 0 to 1
 */
public record EntityScore(String entity, double score, String label, double relevance) {}
