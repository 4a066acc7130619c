package dev.bellwether.article.extract;

import dev.bellwether.article.extract.RemovedBlock.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How much a line speaks for being part of the body: about its number of words if it is prose, below zero if it is furniture.
 *
 * <p>The constants were found by trial on public pages; the result changes little when they do.
 */
final class LineScore {
    /** Longer paragraphs count no more, so that one legal text does not outweigh an article. */
    private static final int MAX_WORDS = 80;

    private static final int MIN_SENTENCE_WORDS = 4;
    private static final int MIN_PARAGRAPH_WORDS = 10;

    /** A line of so many words is a paragraph in any surroundings. */
    private static final int MIN_LONG_WORDS = 40;

    /** Shorter lines without an end are headings and links. */
    private static final int MIN_UNENDED_WORDS = 20;

    private static final int MIN_INTRODUCTION_WORDS = 6;
    private static final double ITEM = 3;

    private static final Set<Reason> SET_AMONG_PARAGRAPHS =
            EnumSet.of(Reason.ADVERTISEMENT, Reason.CAPTION, Reason.IMAGE_ALT);
    private static final Set<Reason> AROUND_TEASERS =
            EnumSet.complementOf(EnumSet.of(Reason.LEGAL, Reason.COMMENTS, Reason.BYLINE));
    private static final int MAX_SET_AMONG = 3;

    private LineScore() {}

    static double of(List<Line> lines, int index) {
        Line line = lines.get(index);
        double score = line.reason().isPresent() ? furniture(line.reason().get()) : text(line);
        return score > 0 && line.words() < MIN_LONG_WORDS && isAlone(lines, index) ? score / 2 : score;
    }

    private static double text(Line line) {
        int words = Math.min(line.words(), MAX_WORDS);
        if (Words.isCutOff(line.text())) {
            return words < MIN_PARAGRAPH_WORDS ? -2 : words * 0.5;
        }
        if (line.isSentence()) {
            return words >= MIN_PARAGRAPH_WORDS ? words : words >= MIN_SENTENCE_WORDS ? words * 0.5 : -2;
        }
        if (words < MIN_UNENDED_WORDS) {
            boolean introduces = line.text().endsWith(":") && words >= MIN_INTRODUCTION_WORDS;
            return Words.isItem(line.text())
                    ? ITEM
                    : introduces ? words * 0.5 : words >= MIN_INTRODUCTION_WORDS ? -5 : -4;
        }
        return words * (words >= MIN_LONG_WORDS ? 0.6 : 0.4);
    }

    private static double furniture(Reason reason) {
        return switch (reason) {
            case COMMENTS -> -25;
            case LEGAL -> -15;
            case SUBSCRIBE -> -10;
            case RELATED_LINK -> -5;
            case CAPTION, ADVERTISEMENT, IMAGE_ALT -> -3;
            default -> -8;
        };
    }

    /** Whether it stands between headings or links, as the teasers of other articles do; what is set among paragraphs aside. */
    private static boolean isAlone(List<Line> lines, int index) {
        int before = neighbour(lines, index, -1);
        int after = neighbour(lines, index, 1);
        return before >= 0
                && after < lines.size()
                && isAroundTeasers(lines.get(before))
                && isAroundTeasers(lines.get(after));
    }

    private static int neighbour(List<Line> lines, int index, int step) {
        int neighbour = index + step;
        for (int i = 0; i < MAX_SET_AMONG && neighbour >= 0 && neighbour < lines.size(); i++) {
            if (lines.get(neighbour)
                    .reason()
                    .filter(SET_AMONG_PARAGRAPHS::contains)
                    .isEmpty()) {
                return neighbour;
            }
            neighbour += step;
        }
        return neighbour;
    }

    private static boolean isAroundTeasers(Line line) {
        return line.reason().map(AROUND_TEASERS::contains).orElseGet(() -> !isText(line));
    }

    private static boolean isText(Line line) {
        return line.reason().isEmpty()
                && (line.isSentence() && line.words() >= MIN_SENTENCE_WORDS || line.words() >= MIN_UNENDED_WORDS);
    }
}
