package dev.bellwether.bench.faults.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A bad token must be bad: one that means the same would be accepted, and rightly. */
class TokensTest {

    private static final byte[] MEANING =
            "sixteen bytes of seal, and article-service".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @Test
    void flipped_everyTime_differsInOneBitOfItsMeaning() {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(MEANING);
        Random random = new Random(7);

        for (int i = 0; i < 1_000; i++) {
            byte[] flipped = Base64.getUrlDecoder().decode(Tokens.flipped(token, random));
            int bits = 0;
            for (int at = 0; at < MEANING.length; at++) {
                bits += Integer.bitCount((flipped[at] ^ MEANING[at]) & 0xff);
            }
            assertThat(flipped).hasSameSizeAs(MEANING);
            assertThat(bits).isEqualTo(1);
        }
    }

    @Test
    void mangled_everyTime_isAnotherTextAndNotEmpty() {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(MEANING);
        Random random = new Random(7);

        for (int i = 0; i < 1_000; i++) {
            assertThat(Tokens.mangled(token, random)).isNotEqualTo(token).isNotEmpty();
        }
    }
}
