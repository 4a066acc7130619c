package dev.bellwether.kit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Receivers whose address takes no notice of us. */
class ConnectTimeoutTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RecordedSockets sockets = RecordedSockets.silent();
    private final Vertx vertx = sockets.vertx();
    private final FakeResolver resolver = new FakeResolver();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void post_addressesThatAreSilent_areEachGivenUpLongBeforeTheRequestIs() {
        resolver.answer("hooks.example", "93.184.216.34", "93.184.216.35", "93.184.216.36", "93.184.216.37");
        TestConfig config = TestConfig.defaults().withConnectTimeout(Duration.ofMillis(100));
        OutboundClient client =
                new OutboundClient(vertx, config, new AddressPolicy(config, resolver), new HttpClientOptions());
        OutboundRequest request =
                new OutboundRequest(URI.create("https://hooks.example/"), Map.of(), new byte[0], PATIENCE);

        OutboundException failed = catchThrowableOfType(
                OutboundException.class, () -> client.post(request).await().atMost(PATIENCE.plusSeconds(5)));

        assertThat(failed.kind()).isEqualTo(OutboundException.Kind.UNREACHABLE);
        assertThat(sockets.addresses()).as("three are tried").hasSize(3);
    }
}
