package dev.bellwether.sentiment.analysis;

import dev.bellwether.sentiment.entity.LinkedEntity;
import java.util.List;

/**
 * An entity of a document and how it is spoken of.
 *
 * @param evidence all sentences that the sentiment is made from, greatest contribution of either sign first
 */
public record EntitySentiment(LinkedEntity linked, Sentiment sentiment, List<Evidence> evidence) {
    public EntitySentiment {
        evidence = List.copyOf(evidence);
    }
}
