package dev.bellwether.bench.faults.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes bad tokens of good ones. */
final class Tokens {

    /** A token is a seal, then the service, the epoch, a transaction id and a number, a line each. */
    private static final int SEAL_BYTES = 16;

    private Tokens() {}

    /** The same with one bit flipped, in what it means and not only in how it is written. */
    static String flipped(String token, Random random) {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * One of the same log, made with its key, for a place far beyond its end: as after a restore that nobody noticed.
     *
     * @param key of the service, from its database
     */
    static String beyond(String token, byte[] key) {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        List<String> parts = new ArrayList<>(List.of(
                new String(bytes, SEAL_BYTES, bytes.length - SEAL_BYTES, StandardCharsets.UTF_8).split("\n", -1)));
        parts.set(2, Long.toString(Long.parseLong(parts.get(2)) + 1_000_000_000));
        byte[] content = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        byte[] purpose = "resume".getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(purpose.length).array());
            mac.update(purpose);
            byte[] seal = Arrays.copyOf(mac.doFinal(content), SEAL_BYTES);
            ByteBuffer sealed =
                    ByteBuffer.allocate(SEAL_BYTES + content.length).put(seal).put(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }

    /** A part of it, some more than it, or no token at all; never empty. */
    static String mangled(String token, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> token.substring(0, 1 + random.nextInt(token.length() - 1));
            case 1 -> token + token.substring(0, 4);
            case 2 -> "not a token " + random.nextInt();
            default ->
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Long.toString(random.nextLong()).getBytes(StandardCharsets.UTF_8));
        };
    }
}
