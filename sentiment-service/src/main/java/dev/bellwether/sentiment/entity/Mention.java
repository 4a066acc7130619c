package dev.bellwether.sentiment.entity;

import dev.bellwether.sentiment.text.Span;

/**
 * One place where a document names an entity.
 *
 * @param entity the entity's id
 * @param span without a possessive ending
 * @param surface what the span covers, as written
 */
public record Mention(String entity, Span span, String surface, MentionReason reason) {
    /** How sure the link is, 0 to 1. */
    public double confidence() {
        return reason.confidence();
    }
}
