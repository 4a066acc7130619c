package dev.bellwether.sentiment.text;

import java.util.Arrays;

/**
 * A text cut into words and single signs, with the gap before each.
 *
 * <p>A word is a longest run of letters, digits and combining marks; every other character that is not white space is a
 * token by itself. So "C3.ai" is three tokens without gaps, and a name can only begin and end where a word does. Curly
 * apostrophes and typographic hyphens are read as their plain forms.
 */
public final class Tokens {
    /** What stands between a token and the one before it. */
    public enum Gap {
        NONE,
        SPACE,
        /** A blank line, or the beginning of the text. */
        PARAGRAPH
    }

    private String[] words = new String[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private Gap[] gaps = new Gap[64];
    private int size;

    private Tokens() {}

    public static Tokens of(Text text) {
        Tokens tokens = new Tokens();
        Gap gap = Gap.PARAGRAPH;
        int i = 0;
        while (i < text.length()) {
            int afterSpace = text.endOfSpace(i);
            if (afterSpace > i) {
                boolean paragraph = gap == Gap.PARAGRAPH || text.lineBreaks(i, afterSpace) > 1;
                gap = paragraph ? Gap.PARAGRAPH : Gap.SPACE;
                i = afterSpace;
            } else {
                int end = endOfToken(text, i);
                tokens.add(wordOf(text, i, end), i, end, gap);
                gap = Gap.NONE;
                i = end;
            }
        }
        return tokens;
    }

    public int size() {
        return size;
    }

    /** The token as written, but for plain apostrophes and hyphens; the empty string outside the text. */
    public String word(int index) {
        return index >= 0 && index < size ? words[index] : "";
    }

    /** In code points, inclusive. */
    public int start(int index) {
        return starts[index];
    }

    /** In code points, exclusive. */
    public int end(int index) {
        return ends[index];
    }

    /** What stands before the token; PARAGRAPH outside the text. */
    public Gap gap(int index) {
        return index >= 0 && index < size ? gaps[index] : Gap.PARAGRAPH;
    }

    /** The first token that begins at or after a place; the size when there is none. */
    public int firstFrom(int place) {
        int found = Arrays.binarySearch(starts, 0, size, place);
        return found >= 0 ? found : -found - 1;
    }

    /** Whether the token stands in the text, close to the one before it. */
    public boolean isGlued(int index) {
        return index > 0 && gap(index) == Gap.NONE;
    }

    /** Whether the token is a word that begins with an upper-case letter. */
    public boolean isCapitalised(int index) {
        String word = word(index);
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /** Whether the token is a word and not a sign. */
    public boolean isWord(int index) {
        String word = word(index);
        return !word.isEmpty() && isWordPart(word.codePointAt(0));
    }

    private void add(String word, int start, int end, Gap gap) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            gaps = Arrays.copyOf(gaps, size * 2);
        }
        words[size] = word;
        starts[size] = start;
        ends[size] = end;
        gaps[size] = gap;
        size++;
    }

    private static int endOfToken(Text text, int start) {
        int end = start + 1;
        if (isWordPart(text.at(start))) {
            while (end < text.length() && isWordPart(text.at(end))) {
                end++;
            }
        }
        return end;
    }

    private static String wordOf(Text text, int start, int end) {
        if (end - start > 1) {
            return text.slice(start, end);
        }
        return switch (text.at(start)) {
            case '\u2018', '\u2019', '\u02BC' -> "'";
            case '\u2010', '\u2011' -> "-";
            default -> text.slice(start, end);
        };
    }

    private static boolean isWordPart(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
