package dev.bellwether.sentiment.entity;

import java.util.List;

/**
 * What the linker found in a document.
 *
 * @param entities by relevance, greatest first, then by first mention
 * @param carried sentences that stand for a company without naming it, in the order of the document
 */
public record Links(List<LinkedEntity> entities, List<CarriedSentence> carried) {
    public Links {
        entities = List.copyOf(entities);
        carried = List.copyOf(carried);
    }
}
