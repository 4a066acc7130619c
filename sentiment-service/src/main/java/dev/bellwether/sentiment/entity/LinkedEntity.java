package dev.bellwether.sentiment.entity;

import java.util.List;

/**
 * An entity that a document names.
 *
 * @param relevance how much the document is about it, 0 to 1; see {@link Relevance}
 * @param mentions in the order of the document; at least one
 */
public record LinkedEntity(Entity entity, double relevance, List<Mention> mentions) {
    public LinkedEntity {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("a linked entity needs a mention: " + entity.id());
        }
        if (!(relevance >= 0 && relevance <= 1)) {
            throw new IllegalArgumentException("relevance must be 0 to 1: " + relevance);
        }
    }

    public Mention firstMention() {
        return mentions.get(0);
    }

    /** How sure the link is, 0 to 1: that of its surest mention. */
    public double confidence() {
        return mentions.stream().mapToDouble(Mention::confidence).max().orElseThrow();
    }
}
