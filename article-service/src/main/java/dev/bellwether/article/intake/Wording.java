package dev.bellwether.article.intake;

import dev.bellwether.article.extract.Extraction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What makes a revision: another title, body or authors. A page that is fetched later tells the same in another relative time.
 *
 * @param bodySha256 of the body as it stands, in hexadecimal
 */
public record Wording(String title, String bodySha256, List<String> authors) {

    public Wording {
        authors = List.copyOf(authors);
    }

    static Wording of(Extraction extraction) {
        return new Wording(extraction.title(), sha256(extraction.body()), extraction.authors());
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
