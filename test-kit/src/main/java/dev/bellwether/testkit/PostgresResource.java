package dev.bellwether.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Gives the service under test a database of its own, and a free port at which the gRPC client "self" finds it. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Postgres.Database database = Postgres.create();
        String port = String.valueOf(freePort());
        return Map.of(
                "quarkus.grpc.server.test-port",
                port,
                "quarkus.grpc.clients.self.host",
                "127.0.0.1",
                "quarkus.grpc.clients.self.port",
                port,
                "bellwether.database.url",
                database.url(),
                "bellwether.database.user",
                database.user(),
                "bellwether.database.password",
                database.password());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("no port is free", none);
        }
    }

    @Override
    public void stop() {
        // The server is shared by all tests of this JVM and ends with it.
    }
}
