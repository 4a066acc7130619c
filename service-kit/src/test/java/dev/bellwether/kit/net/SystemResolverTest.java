package dev.bellwether.kit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SystemResolverTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SystemResolver resolver = new SystemResolver(VERTX);

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void resolve_localhost_asksTheHostsFile() {
        assertThat(resolver.resolve("localhost").await().atMost(PATIENCE))
                .isNotEmpty()
                .allMatch(InetAddress::isLoopbackAddress);
    }

    @Test
    void resolve_nameThatCannotExist_isUnresolved() {
        assertThatThrownBy(() -> resolver.resolve("hooks.invalid").await().atMost(PATIENCE))
                .isInstanceOfSatisfying(
                        OutboundException.class,
                        failed -> assertThat(failed.kind()).isEqualTo(OutboundException.Kind.UNRESOLVED));
    }
}
