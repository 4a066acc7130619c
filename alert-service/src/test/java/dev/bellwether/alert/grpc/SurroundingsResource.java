package dev.bellwether.alert.grpc;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Ports for what surrounds the service: the test starts a sentiment-service on one, and a receiver of webhooks on the other. */
public final class SurroundingsResource implements QuarkusTestResourceLifecycleManager {

    static final String SENTIMENT_PORT = "test.sentiment.port";
    static final String RECEIVER_PORT = "test.receiver.port";

    @Override
    public Map<String, String> start() {
        String sentiment = freePort();
        String receiver = freePort();
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

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException none) {
            throw new UncheckedIOException("no port is free", none);
        }
    }

    @Override
    public void stop() {
        // The test ends what it started.
    }
}
