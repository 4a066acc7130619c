package dev.bellwether.kit.request;

import com.google.protobuf.Message;
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
 * @param bodySha256 of the request without its request_id
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
                : Optional.of(new RequestKey(UUID.fromString(requestId), method, sha256(body.toByteArray())));
    }

    /** What a transaction locks so that two of the same do not run at once. */
    public String lock() {
        return "requests/" + requestId;
    }

    /** Whether the other is the same request, given the same id. */
    public boolean isSame(RequestKey other) {
        return method.equals(other.method) && Arrays.equals(bodySha256, other.bodySha256);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
