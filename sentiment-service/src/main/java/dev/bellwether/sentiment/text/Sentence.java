package dev.bellwether.sentiment.text;

/**
 * One sentence of a document.
 *
 * @param span without white space at either end
 * @param text what the span covers, as written
 * @param paragraph counts from 0 in its part; blank lines divide paragraphs
 */
public record Sentence(Span span, String text, int paragraph) {
    public Sentence {
        if (paragraph < 0) {
            throw new IllegalArgumentException("paragraph must not be negative: " + paragraph);
        }
    }
}
