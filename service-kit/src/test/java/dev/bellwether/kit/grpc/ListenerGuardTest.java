package dev.bellwether.kit.grpc;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "::1"})
    void start_onLoopback_goesOn(String host) {
        assertThatCode(() -> guard(false, host, host).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 127.0.0.1, bellwether.grpc.host is 0.0.0.0",
        "::, 127.0.0.1, bellwether.grpc.host is ::",
        "10.1.2.3, 127.0.0.1, bellwether.grpc.host is 10.1.2.3",
        "no.such.host.invalid, 127.0.0.1, bellwether.grpc.host is no.such.host.invalid",
        "127.0.0.1, 0.0.0.0, bellwether.http.host is 0.0.0.0"
    })
    void start_elsewhere_isRefusedNamingTheSettingAndTheSwitch(String grpcHost, String httpHost, String message) {
        assertThatThrownBy(() -> guard(false, grpcHost, httpHost).check())
                .hasMessageStartingWith(message)
                .hasMessageContaining("bellwether.listener.trusted-network=true");
    }

    @Test
    void start_elsewhereOnATrustedNetwork_goesOn() {
        assertThatCode(() -> guard(true, "0.0.0.0", "0.0.0.0").check()).doesNotThrowAnyException();
    }

    @Test
    void migration_thatServesNobody_goesOn() {
        assertThatCode(() -> new ListenerGuard(() -> false, "0.0.0.0", "0.0.0.0", true).check())
                .doesNotThrowAnyException();
    }

    private static ListenerGuard guard(boolean trusted, String grpcHost, String httpHost) {
        return new ListenerGuard(() -> trusted, grpcHost, httpHost, false);
    }
}
