package dev.bellwether.article.identity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The words of a body, each in one form however it was typed.
 *
 * <p>A word is what stands between white space, after NFKC and in lower case, without whatever is neither letter nor digit at its
 * edges; dashes and quotes within are of one kind, and a word of punctuation only is none. So case, quotes, dashes between words,
 * line breaks and full stops do not matter; "1.5" and "15" differ.
 */
final class BodyWords {
    private static final String DASHES = "‐‑‒–—―−";
    private static final String QUOTES = "‘’‚‛ʼ′`´";

    private BodyWords() {}

    /** Is told of each word in order. */
    interface Reader {

        /**
         * One word.
         *
         * @param word in its one form; valid during the call only
         * @param capital whether it was written with a capital at its beginning
         */
        void read(CharSequence word, boolean capital);
    }

    static void read(String body, Reader reader) {
        String text = Normalizer.normalize(body, Normalizer.Form.NFKC);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                end(word, reader);
            } else if (Character.getType(codePoint) != Character.FORMAT) {
                word.appendCodePoint(unified(codePoint));
            }
            i += Character.charCount(codePoint);
        }
        end(word, reader);
    }

    private static int unified(int codePoint) {
        if (codePoint < 0x80 && codePoint != '`') {
            return codePoint;
        }
        if (DASHES.indexOf(codePoint) >= 0) {
            return '-';
        }
        return QUOTES.indexOf(codePoint) >= 0 ? '\'' : codePoint;
    }

    private static void end(StringBuilder word, Reader reader) {
        if (word.isEmpty()) {
            return;
        }
        String folded = folded(word.toString());
        int start = 0;
        int end = folded.length();
        while (start < end && !Character.isLetterOrDigit(folded.codePointAt(start))) {
            start += Character.charCount(folded.codePointAt(start));
        }
        while (start < end && !Character.isLetterOrDigit(folded.codePointBefore(end))) {
            end -= Character.charCount(folded.codePointBefore(end));
        }
        if (start < end) {
            reader.read(folded.subSequence(start, end), isCapital(word));
        }
        word.setLength(0);
    }

    /** By way of upper case, for some letters have one upper and two lower case forms (final sigma, sharp s). */
    private static String folded(String word) {
        return word.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    private static boolean isCapital(StringBuilder word) {
        int first = 0;
        while (first < word.length() && !Character.isLetterOrDigit(word.codePointAt(first))) {
            first += Character.charCount(word.codePointAt(first));
        }
        return first < word.length() && Character.isUpperCase(word.codePointAt(first));
    }
}
