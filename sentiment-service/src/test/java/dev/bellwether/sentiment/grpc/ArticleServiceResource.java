package dev.bellwether.sentiment.grpc;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** A port at which the test starts an article-service. */
public final class ArticleServiceResource implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "test.article.port";

    @Override
    public Map<String, String> start() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(socket.getLocalPort());
            return Map.of(
                    PORT,
                    port,
                    "bellwether.upstream.address",
                    "127.0.0.1:" + port,
                    "bellwether.follower.longest-pause",
                    "200ms");
        } catch (IOException none) {
            throw new UncheckedIOException("no port is free", none);
        }
    }

    @Override
    public void stop() {
        // The test ends what it started.
    }
}
