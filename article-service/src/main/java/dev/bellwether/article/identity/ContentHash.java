package dev.bellwether.article.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Says whether two bodies are the same text.
 *
 * <p>SHA-256, in hexadecimal, of the UTF-8 of the body's words ({@link BodyWords}) with single spaces between.
 */
public final class ContentHash {
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
        StringBuilder words = new StringBuilder(body.length());
        BodyWords.read(
                body,
                (word, capital) -> words.append(words.isEmpty() ? "" : " ").append(word));
        return words.toString();
    }
}
