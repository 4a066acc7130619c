package dev.bellwether.alert.match;

import java.util.List;
import java.util.Optional;

/**
 * What an article says of one entity.
 *
 * @param name "entities/us-clsk"
 * @param kind such as "COMPANY"
 * @param relevance 0 to 1
 * @param confidence of the link, 0 to 1
 * @param sentiment empty when there is no score
 * @param novelty empty in analyses that do not tell it
 * @param wire all of it as it came
 */
public record Entity(
        String name,
        String kind,
        List<String> tickers,
        double relevance,
        double confidence,
        boolean inTitle,
        Optional<Sentiment> sentiment,
        Optional<Novelty> novelty,
        Wire wire) {

    public Entity {
        tickers = List.copyOf(tickers);
    }

    /** Whether there is a sentiment that may fire. */
    public boolean isJudged() {
        return sentiment.filter(s -> s.label() != Sentiment.Label.UNCERTAIN).isPresent();
    }
}
