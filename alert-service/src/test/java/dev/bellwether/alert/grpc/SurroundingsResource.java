package dev.bellwether.alert.grpc;

import dev.bellwether.testkit.FreePort;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Ports for what surrounds the service: the test starts a sentiment-service on one, and a receiver of webhooks on the other. */
public final class SurroundingsResource implements QuarkusTestResourceLifecycleManager {

    static final String SENTIMENT_PORT = "test.sentiment.port";
    static final String RECEIVER_PORT = "test.receiver.port";

    @Override
    public Map<String, String> start() {
        String sentiment = String.valueOf(FreePort.next());
        String receiver = String.valueOf(FreePort.next());
        return Map.of(
                SENTIMENT_PORT,
                sentiment,
                RECEIVER_PORT,
                receiver,
                "bellwether.upstream.address",
                "127.0.0.1:" + sentiment,
                "bellwether.net.allow-http",
                "true",
                "bellwether.net.allowed-private",
                "127.0.0.1:" + receiver,
                "bellwether.follower.longest-pause",
                "200ms");
    }

    @Override
    public void stop() {
        // The test ends what it started.
    }
}
