package dev.bellwether.sentiment.text;

import java.util.ArrayList;
import java.util.List;

/**
 * An article's title and body, split into sentences and tokens once, for all who read it.
 *
 * @param title may be blank when the body is not
 * @param body paragraphs divided by blank lines; may be blank when the title is not
 * @param sentences the title as one sentence, unless blank, then those of the body in order; at least one
 */
public record Document(Text title, Text body, List<Sentence> sentences, Tokens titleTokens, Tokens bodyTokens) {
    public Document {
        sentences = List.copyOf(sentences);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("a document needs a title or a body that is not blank");
        }
    }

    /** Splits the two texts. Refuses a document of white space only. */
    public static Document of(String title, String body) {
        Text titleText = Text.of(title);
        Text bodyText = Text.of(body);
        List<Sentence> sentences = new ArrayList<>();
        if (!titleText.isBlank()) {
            sentences.add(wholeOf(titleText));
        }
        sentences.addAll(SentenceSplitter.split(Part.BODY, bodyText));
        return new Document(titleText, bodyText, sentences, Tokens.of(titleText), Tokens.of(bodyText));
    }

    /** Title or body. */
    public Text text(Part part) {
        return part == Part.TITLE ? title : body;
    }

    /** The tokens of title or body. */
    public Tokens tokens(Part part) {
        return part == Part.TITLE ? titleTokens : bodyTokens;
    }

    /** The number of the sentence in which the span begins. */
    public int sentenceAt(Span span) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            Span other = sentences.get(middle).span();
            boolean after = other.part() == span.part() ? other.start() > span.start() : other.part() == Part.BODY;
            low = after ? low : middle;
            high = after ? middle - 1 : high;
        }
        return low;
    }

    private static Sentence wholeOf(Text title) {
        int start = title.endOfSpace(0);
        int end = title.length();
        while (Text.isSpace(title.at(end - 1))) {
            end--;
        }
        return new Sentence(new Span(Part.TITLE, start, end), title.slice(start, end), 0);
    }
}
