package dev.bellwether.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One real PostgreSQL server for all tests of a JVM: in a container where a Docker engine answers, else an embedded one;
 * it says which. The image is {@code postgres:18}; the environment variable BELLWETHER_TEST_POSTGRES_IMAGE names another,
 * and then that one must start.
 */
public final class Postgres {

    private static final String DEFAULT_IMAGE = "postgres:18";
    private static final Path DOCKER_SOCKET = Path.of("/var/run/docker.sock");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /**
     * A database of its own on the shared server.
     *
     * @param url such as {@code postgresql://127.0.0.1:5432/test1}
     */
    public record Database(String url, String user, String password) {

        /** A connection that the caller closes. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection("jdbc:" + url, user, password);
        }
    }

    private record Server(String host, int port, String user, String password) {
        Database database(String name) {
            return new Database("postgresql://" + host + ":" + port + "/" + name, user, password);
        }
    }

    private static final class Shared {
        static final Server SERVER = startServer();
    }

    private Postgres() {}

    /** A new, empty database. */
    public static Database create() {
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = Shared.SERVER.database("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException("the test database cannot be created", refused);
        }
        return Shared.SERVER.database(name);
    }

    /** A new, empty database that a user owns who is no superuser, so that policies hold for it too: as in production. */
    public static Database createOfItsUser() {
        Database database = create();
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String role : List.of("bellwether_request", "bellwether_system")) {
                statement.execute("do $$ begin create role " + role
                        + " nologin; exception when duplicate_object then null; end $$");
            }
            statement.execute("create role " + name + " login password '" + name + "'");
            statement.execute("grant bellwether_request, bellwether_system to " + name);
            statement.execute("alter database " + name + " owner to " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException("the user of the test database cannot be created", refused);
        }
        return new Database(database.url(), name, name);
    }

    private static Server startServer() {
        Optional<String> asked = Optional.ofNullable(System.getenv("BELLWETHER_TEST_POSTGRES_IMAGE"));
        if (asked.isPresent()) {
            return container(asked.get());
        }
        boolean engine = Files.exists(DOCKER_SOCKET) || System.getenv("DOCKER_HOST") != null;
        if (!engine || !DockerClientFactory.instance().isDockerAvailable()) {
            return embedded();
        }
        try {
            return container(DEFAULT_IMAGE);
        } catch (RuntimeException noImage) {
            say("a Docker engine answers, but " + DEFAULT_IMAGE + " does not start there (" + noImage.getMessage()
                    + ")");
            return embedded();
        }
    }

    private static Server container(String image) {
        PostgreSQLContainer container =
                new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
        container.withCommand("postgres", "-c", "max_connections=300", "-c", "fsync=off");
        container.start();
        say("a container of " + image);
        return new Server(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    private static Server embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", "300")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            say("embedded, on port " + server.getPort());
            return new Server("127.0.0.1", server.getPort(), "postgres", "postgres");
        } catch (IOException failed) {
            throw new UncheckedIOException("the embedded PostgreSQL does not start", failed);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException ignored) {
            // The JVM ends; its temporary folder is all that is left.
            return;
        }
    }

    @SuppressWarnings("SystemOut") // A test run says in its output what it ran on.
    private static void say(String what) {
        System.out.println("PostgreSQL for tests: " + what);
    }
}
