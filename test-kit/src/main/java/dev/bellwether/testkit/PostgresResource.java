package dev.bellwether.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives the service under test a database of its own, and a free port at which the gRPC client "self" finds it. With the argument
 * {@code user=plain} the service is no superuser there, as in production.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private boolean plain;

    @Override
    public void init(Map<String, String> arguments) {
        plain = "plain".equals(arguments.get("user"));
    }

    @Override
    public Map<String, String> start() {
        Postgres.Database database = plain ? Postgres.createOfItsUser() : Postgres.create();
        String port = String.valueOf(FreePort.next());
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

    @Override
    public void stop() {
        // The server is shared by all tests of this JVM and ends with it.
    }
}
