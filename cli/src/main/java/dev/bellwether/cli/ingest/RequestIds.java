package dev.bellwether.cli.ingest;

import dev.bellwether.api.article.v1.RawDocument;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Makes the request id of a document from what it says and where it stands: a command that is run again within a day is answered
 * as before, without effect. A UUID of version 8, as RFC 9562 has it for ids of one's own making.
 */
final class RequestIds {

    private RequestIds() {}

    static String of(String name, RawDocument document) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(name, document));
        long high = hash.getLong() & ~0xF000L | 0x8000L;
        long low = hash.getLong() & ~(0b11L << 62) | 0b10L << 62;
        return new UUID(high, low).toString();
    }

    private static byte[] sha256(String name, RawDocument document) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(name.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
            return sha256.digest(document.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
