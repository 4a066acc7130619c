package dev.bellwether.sentiment.analysis;

import dev.bellwether.sentiment.text.Sentence;
import dev.bellwether.sentiment.text.Span;

/**
 * A sentence's part in a score.
 *
 * @param sentenceNumber its place among the document's sentences, from 0; 0 is the title unless that is blank
 * @param sentiment how it sounds for the entity, or as a whole when the score is a document's
 * @param carried whether it stands for the entity without naming it
 * @param share of the weight, 0 to 1; the shares of a score add up to 1
 * @param contribution share times the sentence's score; the contributions of a score add up to it
 */
public record Evidence(
        int sentenceNumber,
        Sentence sentence,
        Sentiment sentiment,
        boolean carried,
        double share,
        double contribution) {
    /** The sentence as written. */
    public String quote() {
        return sentence.text();
    }

    public Span span() {
        return sentence.span();
    }
}
