package dev.bellwether.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressTest {
    @Test
    void parse_nameAndPort_isRead() {
        assertThat(ServiceAddress.parse("news.internal:9101")).isEqualTo(new ServiceAddress("news.internal", 9101));
    }

    @Test
    void parse_versionSix_losesBracketsAndGetsThemBack() {
        ServiceAddress address = ServiceAddress.parse("[::1]:9101");

        assertThat(address.host()).isEqualTo("::1");
        assertThat(address).hasToString("[::1]:9101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9101", ":9101", "host:", "host:0", "host:65536", "host:x"})
    void parse_anythingElse_isRefused(String text) {
        assertThatThrownBy(() -> ServiceAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write host:port");
    }
}
