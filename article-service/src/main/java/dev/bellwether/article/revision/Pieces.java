package dev.bellwether.article.revision;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into pieces without a gap, and where each begins in the text that it is of. */
final class Pieces {

    private static final String PARAGRAPH_END = "\n\n";

    private final List<String> pieces = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final int start;

    private Pieces(int start) {
        this.start = start;
    }

    /** Paragraphs, each with the blank line after it. */
    static Pieces paragraphs(String text) {
        Pieces paragraphs = new Pieces(0);
        int begin = 0;
        while (begin < text.length()) {
            int end = text.indexOf(PARAGRAPH_END, begin);
            int next = end < 0 ? text.length() : end + PARAGRAPH_END.length();
            paragraphs.add(text.substring(begin, next));
            begin = next;
        }
        return paragraphs;
    }

    /**
     * Words, marks and what is between them, each by itself: the boundaries of Unicode's text segmentation, as the platform knows them.
     *
     * @param start where the text begins in the one that it is of, in code points
     */
    static Pieces words(String text, int start) {
        Pieces words = new Pieces(start);
        BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        int begin = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            words.add(text.substring(begin, end));
            begin = end;
        }
        return words;
    }

    private void add(String piece) {
        ends.add(startOf(pieces.size()) + piece.codePointCount(0, piece.length()));
        pieces.add(piece);
    }

    List<String> all() {
        return pieces;
    }

    int count() {
        return pieces.size();
    }

    /** Where pieces stand, in code points of the whole text. */
    Range span(int from, int to) {
        return new Range(startOf(from), startOf(to));
    }

    /** The text of pieces. */
    String text(int from, int to) {
        return String.join("", pieces.subList(from, to));
    }

    private int startOf(int piece) {
        return piece == 0 ? start : ends.get(piece - 1);
    }
}
