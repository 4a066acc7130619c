package dev.bellwether.kit.request;

import com.google.protobuf.Message;
import dev.bellwether.kit.owner.Owner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * What makes two requests the same.
 *
 * @param requestId the caller's
 * @param method such as {@code IngestArticle}
 * @param bodySha256 of the request without its request_id, and of its owner
 */
public record RequestKey(UUID requestId, String method, byte[] bodySha256) {

    /**
     * The key of a request; empty when the caller gave no id.
     *
     * @param requestId a UUID or empty, checked by the contract
     * @param body the request with request_id cleared
     */
    public static Optional<RequestKey> of(String requestId, String method, Message body) {
        return requestId.isEmpty()
                ? Optional.empty()
                : Optional.of(new RequestKey(
                        UUID.fromString(requestId),
                        method,
                        sha256(body.toByteArray(), Owner.ofCall().orElse(Owner.LOCAL))));
    }

    /** What a transaction locks so that two of the same do not run at once. */
    public String lock() {
        return "requests/" + requestId;
    }

    /** Whether the other is the same request, given the same id. */
    public boolean isSame(RequestKey other) {
        return method.equals(other.method) && Arrays.equals(bodySha256, other.bodySha256);
    }

    /** The local owner's is the body's alone, as it was before there were others. */
    private static byte[] sha256(byte[] body, Owner owner) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(body);
            if (!owner.equals(Owner.LOCAL)) {
                digest.update(owner.name().getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
