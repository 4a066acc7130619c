package dev.bellwether.sentiment.analysis;

import dev.bellwether.sentiment.scoring.ModelInfo;
import java.util.List;
import java.util.function.Function;

/** What came of a document. */
public sealed interface Analyzed {
    /** Applies the function for the case at hand. */
    <T> T fold(Function<Scored, T> scored, Function<UnsupportedLanguage, T> unsupported);

    /**
     * A document with sentiment.
     *
     * @param sentiment of the document as a whole
     * @param evidence all sentences that the sentiment is made from, greatest contribution of either sign first
     * @param sentences those that were read, in order: the title first, unless blank
     * @param entities by relevance, greatest first; empty when the document names none that is known
     * @param model what made the scores
     * @param modelRuns how many texts the model read
     * @param truncated whether sentences or entities were left out because of the limits
     */
    record Scored(
            Sentiment sentiment,
            List<Evidence> evidence,
            List<SentenceSentiment> sentences,
            List<EntitySentiment> entities,
            ModelInfo model,
            int modelRuns,
            boolean truncated)
            implements Analyzed {
        public Scored {
            evidence = List.copyOf(evidence);
            sentences = List.copyOf(sentences);
            entities = List.copyOf(entities);
        }

        @Override
        public <T> T fold(Function<Scored, T> scored, Function<UnsupportedLanguage, T> unsupported) {
            return scored.apply(this);
        }
    }

    /**
     * A document that no model of ours can read; it has no sentiment, which is not a neutral one.
     *
     * @param language as it was given, BCP-47
     */
    record UnsupportedLanguage(String language) implements Analyzed {
        @Override
        public <T> T fold(Function<Scored, T> scored, Function<UnsupportedLanguage, T> unsupported) {
            return unsupported.apply(this);
        }
    }
}
