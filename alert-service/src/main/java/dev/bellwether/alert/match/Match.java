package dev.bellwether.alert.match;

import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.subscription.Subscription;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/**
 * A condition that held for an entity of an analysis.
 *
 * @param severity by the subscription's tiers
 * @param reasons the values behind it
 */
public record Match(
        Subscription subscription, Analysis analysis, Entity entity, Severity severity, List<Reason> reasons) {

    public Match {
        reasons = List.copyOf(reasons);
    }

    /**
     * The id, made from subscription, its revision, article, its revision, and entity: whoever decides the same again makes the
     * same id. A UUID of version 8 from a SHA-256 (RFC 9562, 5.8).
     */
    public UUID id() {
        String identity = String.join(
                "\n",
                subscription.name(),
                Integer.toString(subscription.revision()),
                analysis.article().name(),
                Integer.toString(analysis.article().revision()),
                entity.name());
        byte[] hash = sha256(identity);
        long high = ByteBuffer.wrap(hash).getLong(0);
        long low = ByteBuffer.wrap(hash).getLong(8);
        return new UUID((high & ~0xF000L) | 0x8000L, (low & ~(0xC0L << 56)) | (0x80L << 56));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
