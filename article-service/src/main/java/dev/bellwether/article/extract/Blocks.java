package dev.bellwether.article.extract;

import java.util.ArrayList;
import java.util.List;

/** Splits a page into its non-blank lines, cleans them, and joins the lines of wrapped paragraphs. Linear. */
final class Blocks {
    /** A line shorter than this is not wrapped: it is complete. */
    private static final int MIN_WRAPPED_CHARS = 45;

    private static final int MAX_WRAPPED_CHARS = 130;

    private static final int LAST_OF_ASCII = 0x7F;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean spacePending;
    private boolean afterBlank = true;
    private int start;
    private int end;

    private Blocks() {}

    static List<Block> of(String text) {
        Blocks reading = new Blocks();
        reading.readLines(text);
        return unwrapped(reading.blocks);
    }

    /** One line's text, cleaned as a block's is; several lines are joined. */
    static String clean(String text) {
        Blocks reading = new Blocks();
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            reading.add(codePoint, 0);
            i += Character.charCount(codePoint);
        }
        return reading.line.toString();
    }

    private void readLines(String text) {
        int place = 0;
        int previous = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(previous)) {
            int codePoint = text.codePointAt(i);
            if (isLineEnd(codePoint)) {
                boolean isSecondOfPair = codePoint == '\n' && i > 0 && previous == '\r';
                if (!isSecondOfPair) {
                    endLine();
                }
            } else {
                add(codePoint, place);
            }
            previous = codePoint;
            place++;
        }
        endLine();
    }

    private static boolean isLineEnd(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\r'
                || codePoint == '\f'
                || codePoint == 0x0B
                || codePoint == 0x85
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    private void add(int codePoint, int place) {
        if (isSpace(codePoint)) {
            spacePending = true;
            return;
        }
        if (isInvisible(codePoint)) {
            return;
        }
        if (line.isEmpty()) {
            start = place;
        } else if (spacePending) {
            line.append(' ');
        }
        spacePending = false;
        boolean isHalfOfPair = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        line.appendCodePoint(isHalfOfPair ? 0xFFFD : codePoint);
        end = place + 1;
    }

    /** Line ends are spaces, too. */
    private static boolean isSpace(int codePoint) {
        return codePoint < LAST_OF_ASCII
                ? codePoint <= ' '
                : Character.isWhitespace(codePoint)
                        || Character.isSpaceChar(codePoint)
                        || Character.isISOControl(codePoint);
    }

    /** Marks of format and direction, zero-width spaces, the byte order mark; not the joiners that words of some scripts need. */
    private static boolean isInvisible(int codePoint) {
        return codePoint > LAST_OF_ASCII
                && Character.getType(codePoint) == Character.FORMAT
                && codePoint != 0x200C
                && codePoint != 0x200D;
    }

    private void endLine() {
        if (line.isEmpty()) {
            afterBlank = true;
        } else {
            blocks.add(new Block(line.toString(), start, end, afterBlank));
            afterBlank = false;
            line.setLength(0);
        }
        spacePending = false;
    }

    private static List<Block> unwrapped(List<Block> lines) {
        List<Block> paragraphs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || !isWrapped(lines.get(i - 1), lines.get(i))) {
                paragraphs.add(joined(lines.subList(from, i)));
                from = i;
            }
        }
        return paragraphs;
    }

    private static Block joined(List<Block> lines) {
        if (lines.size() == 1) {
            return lines.get(0);
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(each -> text.append(text.isEmpty() ? "" : " ").append(each.text()));
        Block first = lines.get(0);
        return new Block(
                text.toString(), first.start(), lines.get(lines.size() - 1).end(), first.afterBlank());
    }

    /** Whether {@code next} goes on with the sentence of {@code line}. */
    private static boolean isWrapped(Block line, Block next) {
        int length = line.text().length();
        return !next.afterBlank()
                && length >= MIN_WRAPPED_CHARS
                && length <= MAX_WRAPPED_CHARS
                && next.text().length() <= MAX_WRAPPED_CHARS
                && !Words.endsSentence(line.text())
                && Character.isLowerCase(next.text().codePointAt(0));
    }
}
