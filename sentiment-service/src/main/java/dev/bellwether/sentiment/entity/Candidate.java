package dev.bellwether.sentiment.entity;

import dev.bellwether.sentiment.text.Part;
import java.util.List;

/**
 * A place in a document that may name one of some entities.
 *
 * @param from the first token
 * @param to the token after the name and its legal suffix
 * @param entities who may be meant; more than one when they share the form
 */
record Candidate(Part part, int from, int to, Strength strength, List<Entity> entities) {
    enum Strength {
        /** The registered name with its suffix. */
        FULL,
        STRONG,
        WEAK,
        TICKER,
        CASHTAG,
        /** Names somebody who is not in the catalogue. */
        STRANGER
    }

    boolean isSure() {
        return strength == Strength.FULL || strength == Strength.STRONG || strength == Strength.TICKER;
    }
}
