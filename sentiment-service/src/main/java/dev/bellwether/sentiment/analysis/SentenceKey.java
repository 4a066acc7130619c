package dev.bellwether.sentiment.analysis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** By what equal sentences are known: their letters and digits, whatever the case, marks and spaces between them. */
public final class SentenceKey {

    private SentenceKey() {}

    /** The first 64 bits of a SHA-256. */
    public static long of(String sentence) {
        StringBuilder letters = new StringBuilder(sentence.length());
        sentence.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return ByteBuffer.wrap(sha256(letters.toString())).getLong();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
