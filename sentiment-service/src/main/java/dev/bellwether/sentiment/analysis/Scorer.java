package dev.bellwether.sentiment.analysis;

import dev.bellwether.sentiment.scoring.MaskedText;
import dev.bellwether.sentiment.scoring.SentimentModel;
import java.util.HashMap;
import java.util.Map;

/** Scores the texts of one document, equal ones once, and counts the runs. */
final class Scorer {
    private final SentimentModel model;
    private final Map<MaskedText, Sentiment> scored = new HashMap<>();

    Scorer(SentimentModel model) {
        this.model = model;
    }

    Sentiment score(MaskedText text) {
        return scored.computeIfAbsent(text, unseen -> {
            var probabilities = model.score(unseen);
            return new Sentiment(probabilities, model.info().cuts().label(probabilities));
        });
    }

    int runs() {
        return scored.size();
    }
}
