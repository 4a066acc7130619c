package dev.bellwether.alert.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into words, the same way for what is searched and for what is searched for. */
final class Words {

    private Words() {}

    /**
     * The words of a text in order, in lower case. A word is a run of letters, digits and the marks on them; everything else
     * parts words, so "Q3-results" is two and "U.S." too.
     */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isPartOfWord(c)) {
                word.appendCodePoint(c);
            } else {
                finish(word, words);
            }
        });
        finish(word, words);
        return words;
    }

    private static boolean isPartOfWord(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            // Upper case first: it folds letters that have more than one lower form, such as the final sigma.
            words.add(word.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
