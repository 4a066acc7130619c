package dev.bellwether.kit.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealTest {

    private final Seal seal = new Seal("0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    @Test
    void open_ofItsOwnToken_givesThePayload() {
        assertThat(seal.open("page", seal.seal("page", "cursor\n7 ü"))).contains("cursor\n7 ü");
    }

    @Test
    void open_forAnotherPurpose_isRefused() {
        assertThat(seal.open("resume", seal.seal("page", "cursor"))).isEmpty();
    }

    @Test
    void open_withAnotherKey_isRefused() {
        Seal other = new Seal("fedcba9876543210".getBytes(StandardCharsets.UTF_8));

        assertThat(other.open("page", seal.seal("page", "cursor"))).isEmpty();
    }

    @Test
    void open_ofATokenWithAnyOneCharacterChanged_isRefused() {
        String token = seal.seal("page", "cursor");
        for (int i = 0; i < token.length(); i++) {
            char changed = token.charAt(i) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, i) + changed + token.substring(i + 1);
            // The last character may carry bits that base64 drops.
            if (i < token.length() - 1) {
                assertThat(seal.open("page", forged)).as("position %d", i).isEmpty();
            }
        }
    }

    @Test
    void open_ofAnyOtherText_isRefused() {
        assertThat(seal.open("page", "")).isEmpty();
        assertThat(seal.open("page", "not base64 at all!")).isEmpty();
        assertThat(seal.open("page", "AAAA")).isEmpty();
    }
}
