package dev.bellwether.sentiment.analysis;

import dev.bellwether.sentiment.text.Document;
import dev.bellwether.sentiment.text.Part;
import dev.bellwether.sentiment.text.Sentence;

/**
 * How much a sentence counts by where it stands and what it is to an entity, before its polarity is known.
 *
 * <p>Places follow the form of news, which says the most important first; they are a choice, not fitted.
 */
final class Importance {
    static final double TITLE = 3;
    static final double LEAD = 1.5;
    static final double BODY = 1;
    static final double CARRIED = 0.25;
    private static final int LEAD_SENTENCES = 3;

    private final Document document;
    private final int firstOfBody;

    Importance(Document document) {
        this.document = document;
        this.firstOfBody = document.sentences().get(0).span().part() == Part.TITLE ? 1 : 0;
    }

    /** Of the document's sentence with this number. */
    double of(int number) {
        Sentence sentence = document.sentences().get(number);
        if (sentence.span().part() == Part.TITLE) {
            return TITLE;
        }
        boolean lead = sentence.paragraph() == 0 && number < firstOfBody + LEAD_SENTENCES;
        return lead ? LEAD : BODY;
    }
}
