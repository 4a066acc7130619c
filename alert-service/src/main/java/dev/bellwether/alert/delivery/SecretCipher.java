package dev.bellwether.alert.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets as they are stored: encrypted with AES-256-GCM under the key of the configuration, bound to their endpoint; plain where
 * there is no key. Plain ones stay readable when a key is given.
 */
@ApplicationScoped
public class SecretCipher {

    private static final String PREFIX = "aes256gcm:";
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;

    /** NIST SP 800-38D, 8.2.2: a random nonce of 96 bits, and a tag of 128. */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final Optional<SecretKeySpec> key;
    private final SecureRandom random = new SecureRandom();

    SecretCipher(DeliveryConfig config) {
        this.key = config.secretKey().map(SecretCipher::key);
    }

    private static SecretKeySpec key(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below; the text is not, nor what is wrong in it.
        }
        throw new IllegalArgumentException(
                "bellwether.delivery.secret-key is not base64 of 32 bytes; make one with: openssl rand -base64 32");
    }

    /** The secret of an endpoint, "endpoints/...", to be stored. */
    public String seal(String endpoint, WebhookSecret secret) {
        return key.map(present -> sealed(present, endpoint, secret.text())).orElseGet(secret::text);
    }

    private String sealed(SecretKeySpec present, String endpoint, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, present, nonce, endpoint, text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return PREFIX + Base64.getEncoder().encodeToString(whole);
    }

    /** A stored secret; empty when it was sealed under another key, for another endpoint, or is damaged. */
    public Optional<WebhookSecret> open(String endpoint, String stored) {
        if (!stored.startsWith(PREFIX)) {
            return WebhookSecret.parse(stored);
        }
        byte[] whole;
        try {
            whole = Base64.getDecoder().decode(stored.substring(PREFIX.length()));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
        if (whole.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return key.flatMap(present -> run(Cipher.DECRYPT_MODE, present, nonce, endpoint, sealed))
                .flatMap(text -> WebhookSecret.parse(new String(text, StandardCharsets.UTF_8)));
    }

    /** Empty when what is to be decrypted is not what was encrypted. */
    private static Optional<byte[]> run(int mode, SecretKeySpec key, byte[] nonce, String endpoint, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(endpoint.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(text));
        } catch (AEADBadTagException altered) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + TRANSFORMATION, e);
        }
    }
}
