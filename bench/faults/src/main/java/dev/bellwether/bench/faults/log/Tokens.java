package dev.bellwether.bench.faults.log;

import java.util.Base64;
import java.util.Random;

/** Makes bad tokens of good ones. */
final class Tokens {

    private Tokens() {}

    /** The same with one bit flipped, in what it means and not only in how it is written. */
    static String flipped(String token, Random random) {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
                        .encodeToString(
                                Long.toString(random.nextLong()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        };
    }
}
