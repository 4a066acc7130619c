package dev.bellwether.alert.match;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Makes ids of what they are about: the same parts make the same id, whoever makes it. */
public final class NamedId {

    private static final long VERSION_8 = 0x8000L;
    private static final long VERSION_BITS = 0xF000L;
    private static final long VARIANT_2 = 0x80L << 56;
    private static final long VARIANT_BITS = 0xC0L << 56;

    private NamedId() {}

    /** A UUID of version 8 from a SHA-256 over the parts (RFC 9562, 5.8); no part has a line break. */
    public static UUID of(String... parts) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(String.join("\n", parts)));
        long high = hash.getLong(0);
        long low = hash.getLong(Long.BYTES);
        return new UUID((high & ~VERSION_BITS) | VERSION_8, (low & ~VARIANT_BITS) | VARIANT_2);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
