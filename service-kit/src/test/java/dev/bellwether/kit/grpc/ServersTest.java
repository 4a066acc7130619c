package dev.bellwether.kit.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServersTest {

    private final Servers servers = new Servers();
    private final Server known = server();
    private final Server late = server();

    @BeforeEach
    void start() throws IOException {
        known.start();
        late.start();
    }

    @AfterEach
    void stop() {
        known.shutdownNow();
        late.shutdownNow();
    }

    @Test
    void shutdown_endsThoseThatServed_andLetsTheirCallsGoOn() throws InterruptedException {
        assertThat(servers.admit(known)).isTrue();

        servers.shutdown();

        assertThat(known.isShutdown()).isTrue();
        assertThat(late.isShutdown()).isFalse();
        assertThat(servers.admit(known)).isTrue();
        assertThat(servers.await(System.nanoTime() + 5_000_000_000L, 1)).isTrue();
    }

    @Test
    void admit_ofTheFirstCallOfAServer_afterTheShutdown_refusesItAndEndsTheServer() {
        servers.shutdown();

        assertThat(servers.admit(late)).isFalse();

        assertThat(late.isShutdown()).isTrue();
    }

    private static Server server() {
        return Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .build();
    }
}
