package dev.bellwether.alert.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into words, the same way for what is searched and for what is searched for. */
final class Words {

    private Words() {}

    /** Takes one word after the other. */
    @FunctionalInterface
    interface Taker {
        /** @param start where the word begins, in code points */
        void take(String word, int start);
    }

    /**
     * The words of a text in order, in lower case. A word is a run of letters, digits and the marks on them; everything else
     * parts words, so "Q3-results" is two and "U.S." too.
     */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        each(text, (word, start) -> words.add(word));
        return words;
    }

    /** The words as {@link #of} has them, each with its place. */
    static void each(String text, Taker taker) {
        int begin = -1;
        int beginPlace = 0;
        int place = 0;
        for (int i = 0; i < text.length(); place++) {
            int c = text.codePointAt(i);
            if (isPartOfWord(c) && begin < 0) {
                begin = i;
                beginPlace = place;
            } else if (!isPartOfWord(c) && begin >= 0) {
                taker.take(folded(text.substring(begin, i)), beginPlace);
                begin = -1;
            }
            i += Character.charCount(c);
        }
        if (begin >= 0) {
            taker.take(folded(text.substring(begin)), beginPlace);
        }
    }

    private static boolean isPartOfWord(int codePoint) {
        if (codePoint < 0x80) {
            return (codePoint >= 'a' && codePoint <= 'z')
                    || (codePoint >= 'A' && codePoint <= 'Z')
                    || (codePoint >= '0' && codePoint <= '9');
        }
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String folded(String word) {
        // Upper case first: it folds letters that have more than one lower form, such as the final sigma.
        return isPlain(word) ? word : word.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
