package dev.bellwether.kit.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes opaque tokens that cannot be made or changed by others, nor used for another purpose: base64url of the first 16
 * bytes of HMAC-SHA256(key, purpose, payload) and the payload.
 */
public final class Seal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 16;

    private final SecretKeySpec key;

    /**
     * @param key at least 16 bytes; every replica of a service has the same
     */
    public Seal(byte[] key) {
        if (key.length < MAC_BYTES) {
            throw new IllegalArgumentException("a key has at least " + MAC_BYTES + " bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** A token for this purpose. */
    public String seal(String purpose, String payload) {
        byte[] content = payload.getBytes(StandardCharsets.UTF_8);
        byte[] token = ByteBuffer.allocate(MAC_BYTES + content.length)
                .put(mac(purpose, content))
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The payload of a token that was sealed for this purpose; empty for any other text. */
    public Optional<String> open(String purpose, String token) {
        return decode(token).flatMap(bytes -> {
            byte[] content = Arrays.copyOfRange(bytes, MAC_BYTES, bytes.length);
            byte[] mac = Arrays.copyOf(bytes, MAC_BYTES);
            return MessageDigest.isEqual(mac, mac(purpose, content))
                    ? Optional.of(new String(content, StandardCharsets.UTF_8))
                    : Optional.empty();
        });
    }

    /** The payload, whoever made the token; for a better message only, never to be trusted. */
    public static Optional<String> peek(String token) {
        return decode(token)
                .map(bytes -> new String(bytes, MAC_BYTES, bytes.length - MAC_BYTES, StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> decode(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length > MAC_BYTES ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] mac(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] context = purpose.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(context.length).array());
            mac.update(context);
            return Arrays.copyOf(mac.doFinal(content), MAC_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }
}
