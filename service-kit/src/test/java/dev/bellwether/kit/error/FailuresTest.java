package dev.bellwether.kit.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    /** As Netty and the database's client say it when the server is killed, or silent. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection reset by peer",
                "Broken pipe",
                "Timeout",
                "Failed to read any response from the server, the underlying connection may have been lost unexpectedly.",
                "Fail to read any response from the server, the underlying connection might get lost unexpectedly."
            })
    void toStatus_ofALostConnection_isUnavailable(String message) {
        var status = Failures.toStatus(new RuntimeException(new IOException(message)));

        assertThat(status.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    }

    @Test
    void toStatus_ofARefusedConnection_isUnavailable() {
        assertThat(Failures.toStatus(new ConnectException("refused"))
                        .getStatus()
                        .getCode())
                .isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(Failures.toStatus(new VertxException("Connection was closed connection"))
                        .getStatus()
                        .getCode())
                .isEqualTo(Status.Code.UNAVAILABLE);
    }

    @Test
    void toStatus_ofADefect_isInternalAndSaysNothingOfIt() {
        var status =
                Failures.toStatus(new IllegalStateException("a secret of ours")).getStatus();

        assertThat(status.getCode()).isEqualTo(Status.Code.INTERNAL);
        assertThat(status.getDescription()).doesNotContain("secret");
    }
}
