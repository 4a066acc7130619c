package dev.bellwether.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCipherTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String OTHER_KEY = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY=";
    private static final WebhookSecret SECRET = SomeDeliveries.SECRET;

    @Test
    void secret_underAKey_isReadAgainAndNotSeen() {
        SecretCipher cipher = cipher(KEY);

        String stored = cipher.seal("endpoints/one", SECRET);

        assertThat(stored).doesNotContain(SECRET.text(), SECRET.text().substring(6));
        assertThat(cipher.open("endpoints/one", stored)).contains(SECRET);
        assertThat(cipher.seal("endpoints/one", SECRET)).as("another nonce").isNotEqualTo(stored);
    }

    @Test
    void secret_ofAnotherEndpointOrKeyOrNone_isNotRead() {
        String stored = cipher(KEY).seal("endpoints/one", SECRET);

        assertThat(cipher(KEY).open("endpoints/two", stored)).isEmpty();
        assertThat(cipher(OTHER_KEY).open("endpoints/one", stored)).isEmpty();
        assertThat(cipher("").open("endpoints/one", stored)).isEmpty();
        assertThat(cipher(KEY).open("endpoints/one", stored.substring(0, 30))).isEmpty();
        assertThat(cipher(KEY).open("endpoints/one", "aes256gcm:!")).isEmpty();
    }

    @Test
    void secret_withoutAKey_isPlainAndStaysReadableUnderALaterOne() {
        String stored = cipher("").seal("endpoints/one", SECRET);

        assertThat(stored).isEqualTo(SECRET.text());
        assertThat(cipher(KEY).open("endpoints/one", stored)).contains(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "!!!", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDEy"})
    void key_thatIsNone_isRefusedWithoutBeingTold(String key) {
        assertThatThrownBy(() -> cipher(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bellwether.delivery.secret-key")
                .hasMessageNotContaining(key);
    }

    private static SecretCipher cipher(String key) {
        return new SecretCipher(SomeConfig.withKey(key));
    }
}
