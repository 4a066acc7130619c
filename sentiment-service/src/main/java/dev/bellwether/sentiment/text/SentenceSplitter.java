package dev.bellwether.sentiment.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sentences. See the package for the rules and what they promise. */
public final class SentenceSplitter {
    private static final int NONE = -1;

    private final Part part;
    private final Text text;
    private final SentenceEnd sentenceEnd;
    private final List<Sentence> sentences = new ArrayList<>();
    private int start = NONE;
    private int end;
    private int paragraph;

    private SentenceSplitter(Part part, Text text) {
        this.part = part;
        this.text = text;
        this.sentenceEnd = new SentenceEnd(text);
    }

    /** The sentences in order; empty when the text is blank. Linear, for any text. */
    public static List<Sentence> split(Part part, Text text) {
        return new SentenceSplitter(part, text).split();
    }

    private List<Sentence> split() {
        int i = 0;
        while (i < text.length()) {
            if (Text.isSpace(text.at(i))) {
                i = space(i);
            } else {
                start = start == NONE ? i : start;
                i = SentenceEnd.isMark(text.at(i)) ? mark(i) : i + 1;
            }
            end = start == NONE || Text.isSpace(text.at(i - 1)) ? end : i;
        }
        close();
        return sentences;
    }

    private int space(int from) {
        int after = text.endOfSpace(from);
        int breaks = text.lineBreaks(from, after);
        if (breaks > 1) {
            close();
            paragraph = sentences.isEmpty() ? 0 : paragraph + 1;
        } else if (breaks == 1 && isBullet(after)) {
            close();
        }
        return after;
    }

    private int mark(int from) {
        int after = sentenceEnd.afterMarks(from);
        end = after;
        if (sentenceEnd.isEnd(start, from, after)) {
            close();
        }
        return after;
    }

    private void close() {
        if (start != NONE) {
            sentences.add(new Sentence(new Span(part, start, end), text.slice(start, end), paragraph));
            start = NONE;
        }
    }

    private boolean isBullet(int index) {
        return index + 1 < text.length()
                && "*-\u2013\u2022\u25AA\u25CF".indexOf(text.at(index)) >= 0
                && Text.isSpace(text.at(index + 1));
    }
}
