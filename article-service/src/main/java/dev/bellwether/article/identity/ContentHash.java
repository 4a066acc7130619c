package dev.bellwether.article.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Says whether two bodies are the same text.
 *
 * <p>SHA-256, in hexadecimal, of the UTF-8 of the body's words with single spaces between. A word is what stands between white
 * space, after NFKC and in lower case, without whatever is neither letter nor digit at its edges; dashes and quotes within are of
 * one kind, and a word of punctuation only is none. So case, quotes, dashes between words, line breaks and full stops do not
 * matter; "1.5" and "15" differ.
 */
public final class ContentHash {
    private static final String DASHES = "‐‑‒–—―−";
    private static final String QUOTES = "‘’‚‛ʼ′`´";

    private ContentHash() {}

    public static String of(String body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(normalised(body).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String normalised(String body) {
        // Upper case first, for some letters have one upper and two lower case forms (final sigma, sharp s).
        String folded = Normalizer.normalize(body, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
        StringBuilder words = new StringBuilder(folded.length());
        StringBuilder word = new StringBuilder();
        folded.codePoints().forEach(codePoint -> {
            if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                append(word, words);
            } else if (Character.getType(codePoint) != Character.FORMAT) {
                word.appendCodePoint(unified(codePoint));
            }
        });
        append(word, words);
        return words.toString();
    }

    private static int unified(int codePoint) {
        if (DASHES.indexOf(codePoint) >= 0) {
            return '-';
        }
        return QUOTES.indexOf(codePoint) >= 0 ? '\'' : codePoint;
    }

    private static void append(StringBuilder word, StringBuilder words) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetterOrDigit(word.codePointAt(start))) {
            start += Character.charCount(word.codePointAt(start));
        }
        while (start < end && !Character.isLetterOrDigit(word.codePointBefore(end))) {
            end -= Character.charCount(word.codePointBefore(end));
        }
        if (start < end) {
            words.append(words.isEmpty() ? "" : " ").append(word, start, end);
        }
        word.setLength(0);
    }
}
