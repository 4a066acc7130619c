package dev.bellwether.bench.faults.cluster;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database server: durable, on loopback, killed and started again on the same files and port. */
public final class PostgresServer implements AutoCloseable {

    /** The role that owns the services' databases; as in production not a superuser. */
    static final String USER = "bellwether";

    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path directory;
    private final String sharedBuffers;
    private final int port = Ports.free();
    private @Nullable EmbeddedPostgres server;

    /**
     * A server that is not started yet.
     *
     * @param directory for its files and its log; empty
     * @param sharedBuffers as in its configuration, such as 128MB
     */
    PostgresServer(Path directory, String sharedBuffers) {
        this.directory = directory;
        this.sharedBuffers = sharedBuffers;
    }

    /** Starts it, after a kill with the recovery that needs. */
    public void start() {
        Path log = directory.resolve("postgres.log");
        try {
            Files.createDirectories(directory);
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.resolve("postgres"))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false) // the cluster ends it, after the services
                    .setPort(port)
                    .setPGStartupWait(PATIENCE)
                    // The starter's own defaults are for tests, which may lose data.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("shared_buffers", sharedBuffers)
                    .setServerConfig("log_line_prefix", "%p:%d:")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new IllegalStateException("PostgreSQL does not start; see " + log, e);
        }
    }

    /** Makes the roles that a service needs, where they are missing, and a database that its user owns. */
    void createDatabase(String name) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + USER
                    + "') then create role " + USER + " login; create role bellwether_request nologin; "
                    + "create role bellwether_system nologin; "
                    + "grant pg_monitor, bellwether_request, bellwether_system to " + USER + "; end if; end $$");
            statement.execute("create database " + name + " owner " + USER);
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + name + " cannot be made", e);
        }
    }

    public int port() {
        return port;
    }

    /** Such as {@code jdbc:postgresql://127.0.0.1:5432/article}; past every link. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection of the superuser, past every link; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, "");
    }

    /** A connection of the role that owns the databases; the caller closes it. */
    public Connection connectAsOwner(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), USER, "");
    }

    /** Ends every process of the server at once, as when the machine loses power. */
    public void kill() {
        List<Long> pids = pids();
        Signals.send("KILL", pids);
        pids.forEach(PostgresServer::awaitEnd);
        release();
    }

    /** Stops every process of the server where it stands. */
    public void pause() {
        Signals.send("STOP", pids());
    }

    /** Lets them go on. */
    public void resume() {
        Signals.send("CONT", pids());
    }

    /** The postmaster first, then its children. */
    private List<Long> pids() {
        List<Long> pids = new ArrayList<>();
        pids.add(postmaster());
        ProcessHandle.of(postmaster())
                .ifPresent(process -> process.descendants().forEach(child -> pids.add(child.pid())));
        return pids;
    }

    /** By the server's own note, whose first line is its process id. */
    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL is not running", e);
        }
    }

    private Optional<ProcessHandle> running() {
        return Files.exists(directory.resolve("postgres/postmaster.pid"))
                ? ProcessHandle.of(postmaster())
                : Optional.empty();
    }

    private static void awaitEnd(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
    }

    /** Lets go of the lock on the files, which the starter holds; a server that runs is stopped. */
    private void release() {
        if (server != null) {
            Optional<ProcessHandle> process = running();
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            process.ifPresent(running -> running.onExit().join()); // its files are its own until then
            server = null;
        }
    }

    @Override
    public void close() {
        release();
    }
}
