package dev.bellwether.article.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at a line as words, for any script, without regular expressions. */
final class Words {
    private static final String SENTENCE_ENDS = ".!?…。！？";
    private static final int LAST_OF_ASCII = 0x7F;
    private static final String CLOSING = "\"'”’»)]›\u300d\u300f*";

    private Words() {}

    /** Its runs of letters and digits, with the apostrophes and hyphens within, in lower case and with straight apostrophes. */
    static List<String> of(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /** As {@link #of(String)}, but no more than so many. */
    static List<String> of(String text, int most) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length() && words.size() < most; ) {
            int raw = text.codePointAt(i);
            i += Character.charCount(raw);
            int codePoint = raw == '’' || raw == '‘' || raw == 'ʼ' ? '\'' : raw;
            boolean isInner = (codePoint == '\'' || codePoint == '-' || codePoint == 0x200C || codePoint == 0x200D)
                    && !word.isEmpty();
            if (isIdeographic(codePoint)) {
                end(word, words);
                words.add(Character.toString(codePoint));
            } else if (isInner || isLetterOrDigit(codePoint)) {
                word.appendCodePoint(codePoint);
            } else {
                end(word, words);
            }
        }
        end(word, words);
        return words.size() > most ? words.subList(0, most) : words;
    }

    /** How many words; an ideograph counts as half of one. */
    static int count(String text) {
        boolean inWord = false;
        int words = 0;
        int ideographs = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            boolean ideographic = isIdeographic(codePoint);
            boolean letter = !ideographic && isLetterOrDigit(codePoint);
            boolean inner = inWord && (codePoint == '\'' || codePoint == '’' || codePoint == '-');
            words += letter && !inWord ? 1 : 0;
            ideographs += ideographic ? 1 : 0;
            inWord = letter || inner;
            i += Character.charCount(codePoint);
        }
        return words + (ideographs + 1) / 2;
    }

    /** Whether it ends as a sentence does, closing quotes and brackets aside. */
    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Whether it is cut off: "...", "…", also before "more" or "[+]". */
    static boolean isCutOff(String text) {
        String end = text.substring(Math.max(0, text.length() - 12));
        return end.endsWith("...")
                || end.endsWith("…")
                || end.endsWith("... more")
                || end.endsWith("… more")
                || end.endsWith("[…]")
                || end.endsWith("[...]")
                || end.endsWith("...]");
    }

    /** Whether it begins as an item of a list: a bullet or a number with a bracket or point. */
    static boolean isItem(String text) {
        int first = text.codePointAt(0);
        if ("•·▪●◦*-–—►▶✓".indexOf(first) >= 0) {
            return text.length() > 2;
        }
        int digits = 0;
        while (digits < text.length() && digits < 3 && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits > 0
                && digits + 1 < text.length()
                && ").:".indexOf(text.charAt(digits)) >= 0
                && text.charAt(digits + 1) == ' ';
    }

    /** The words in lower case, single spaces between: two lines with the same key say the same. */
    static String key(String text) {
        return String.join(" ", of(text));
    }

    private static void end(StringBuilder word, List<String> words) {
        while (!word.isEmpty() && (word.charAt(word.length() - 1) == '\'' || word.charAt(word.length() - 1) == '-')) {
            word.setLength(word.length() - 1);
        }
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    private static boolean isIdeographic(int codePoint) {
        if (codePoint < 0x2E80) {
            return false;
        }
        return Character.isIdeographic(codePoint)
                || codePoint >= 0x3040 && codePoint <= 0x30FF
                || codePoint >= 0xAC00 && codePoint <= 0xD7AF;
    }

    /** With the marks that stand on letters. */
    private static boolean isLetterOrDigit(int codePoint) {
        if (codePoint <= LAST_OF_ASCII) {
            return codePoint >= 'a' && codePoint <= 'z'
                    || codePoint >= 'A' && codePoint <= 'Z'
                    || codePoint >= '0' && codePoint <= '9';
        }
        return Character.isLetterOrDigit(codePoint)
                || codePoint > 0x2FF && Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }
}
