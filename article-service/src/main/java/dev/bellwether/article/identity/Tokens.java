package dev.bellwether.article.identity;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The tokens of a body as hashes, in order, and which of them are marks.
 *
 * <p>A token is a word of {@link BodyWords}. In scripts that put no spaces between words (Chinese, Japanese, Thai, Lao, Khmer,
 * Burmese) it is one character, so that three tokens in a row are a trigram of characters, which needs no dictionary.
 *
 * <p>A mark is a number or a name: a token with a digit in it, or one that begins with a capital. Marks are what differs between two
 * notices made from one template. Where most tokens begin with a capital, capitals tell nothing, and only numbers are marks.
 */
final class Tokens {
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final byte PLAIN = 0;
    private static final byte CAPITAL = 1;
    private static final byte NUMBER = 2;

    private static final double MOST = 0.6;

    private long[] hashes = new long[256];
    private byte[] kinds = new byte[256];
    private int count;
    private int capitals;

    private Tokens() {}

    static Tokens of(String body) {
        Tokens tokens = new Tokens();
        BodyWords.read(body, tokens::add);
        return tokens;
    }

    int count() {
        return count;
    }

    long hash(int index) {
        return hashes[index];
    }

    boolean isNumber(int index) {
        return kinds[index] == NUMBER;
    }

    boolean isMark(int index) {
        return isNumber(index) || kinds[index] == CAPITAL && capitals < MOST * count;
    }

    private void add(CharSequence word, boolean capital) {
        int start = 0;
        boolean digit = false;
        for (int i = 0; i < word.length(); ) {
            int codePoint = Character.codePointAt(word, i);
            int next = i + Character.charCount(codePoint);
            if (isAlone(codePoint)) {
                add(word, start, i, digit, capital);
                add(word, i, next, false, false);
                start = next;
                digit = false;
            } else {
                digit |= Character.isDigit(codePoint);
            }
            i = next;
        }
        add(word, start, word.length(), digit, capital);
    }

    private static boolean isAlone(int codePoint) {
        return codePoint >= 0x0E00
                && Character.isLetterOrDigit(codePoint)
                && WITHOUT_SPACES.contains(UnicodeScript.of(codePoint));
    }

    private void add(CharSequence word, int start, int end, boolean digit, boolean capital) {
        if (start == end) {
            return;
        }
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
        }
        hashes[count] = Hashes.of(word, start, end);
        kinds[count] = digit ? NUMBER : capital ? CAPITAL : PLAIN;
        capitals += kinds[count] == CAPITAL ? 1 : 0;
        count++;
    }
}
