package dev.bellwether.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the service under test a database of its own. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Postgres.Database database = Postgres.create();
        return Map.of(
                "bellwether.database.url", database.url(),
                "bellwether.database.user", database.user(),
                "bellwether.database.password", database.password());
    }

    @Override
    public void stop() {
        // The server is shared by all tests of this JVM and ends with it.
    }
}
