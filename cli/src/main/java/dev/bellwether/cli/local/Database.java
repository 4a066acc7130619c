package dev.bellwether.cli.local;

import dev.bellwether.cli.failure.Refused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The embedded PostgreSQL: durable, on 127.0.0.1 only, with a password, and one database for each service.
 *
 * <p>It runs as root too, through {@code unshare}, where the machine allows that.
 */
final class Database {
    /** The role that owns the services' databases; not a superuser. */
    static final String USER = "bellwether";

    private static final String SUPERUSER = "postgres";

    /** Which keep the rows of owners apart; a service may take them on, and not make them. */
    private static final List<String> OWNER_ROLES = List.of("bellwether_request", "bellwether_system");

    private final Plan plan;
    private final ProcessHandle process;
    private final String password;
    private final String version;

    private Database(Plan plan, ProcessHandle process, String password, String version) {
        this.plan = plan;
        this.process = process;
        this.password = password;
        this.version = version;
    }

    /**
     * Starts it, at the first time with an empty cluster, and makes what is missing: the role and the databases.
     *
     * @throws Refused when it does not start, with what it said
     */
    static Database start(Plan plan, DataDirectory data) throws IOException {
        dropUnfinished(data);
        String password = password(data);
        if (!Files.exists(data.postgres())) {
            Files.writeString(unfinishedMark(data), "The cluster beside this file is being made.\n");
        }
        Path log = data.newLog("postgres");
        try {
            server(plan, data, password, log).start();
            String version = prepare(plan, password);
            Files.deleteIfExists(unfinishedMark(data));
            // The process that the starter knows is a launcher, which has ended.
            ProcessHandle process = Orphans.postmaster(data.postgres())
                    .orElseThrow(() -> new IOException("it ended right after its start"));
            return new Database(plan, process, password, version);
        } catch (IOException | IllegalStateException | SQLException e) {
            stopHalfStarted(data);
            throw new Refused(whyNotStarted(data, log, e), e);
        }
    }

    /** Such as "18.6". */
    String version() {
        return version;
    }

    ProcessHandle process() {
        return process;
    }

    String password() {
        return password;
    }

    /** The URL of a service's database, without credentials. */
    String url(Service service) {
        return "postgresql://127.0.0.1:" + plan.databasePort() + "/" + service.database();
    }

    private static EmbeddedPostgres.Builder server(Plan plan, DataDirectory data, String password, Path log) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(data.binaries().toFile())
                .setDataDirectory(data.postgres())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false) // the topology stops it, after the services
                .setPort(plan.databasePort())
                .setPGStartupWait(plan.startTimeout())
                .setConnectConfig("password", password)
                // These three are arguments of initdb: it knows no other way to have a password from the first moment.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", data.passwordFile().toString())
                // The same order of words on every machine, whatever its locales.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                // The starter's own defaults are for tests, which may lose data.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private static String prepare(Plan plan, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", password);
        String url = "jdbc:postgresql://127.0.0.1:" + plan.databasePort() + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, login);
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + USER + "'")) {
                // The password is of our own alphabet: letters, digits, '-' and '_'.
                statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + password + "'");
                statement.execute("GRANT pg_monitor TO " + USER);
            }
            for (String role : OWNER_ROLES) {
                if (isMissing(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
                    statement.execute("CREATE ROLE " + role + " NOLOGIN");
                }
                statement.execute("GRANT " + role + " TO " + USER);
            }
            for (Service service : Service.values()) {
                String name = service.database();
                if (isMissing(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                    statement.execute("CREATE DATABASE " + name + " OWNER " + USER);
                }
            }
            try (ResultSet row = statement.executeQuery("SHOW server_version")) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    /** The password of both roles, made at the first start. */
    private static String password(DataDirectory data) throws IOException {
        Path file = data.passwordFile();
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (Files.exists(data.postgres())) {
            throw new Refused(
                    file + " is missing, and the database beside it cannot be opened without it: put it back, "
                            + "or choose another folder with --data.");
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        DataDirectory.writePrivate(file, password);
        return password;
    }

    /** Removes a cluster whose making was cut off: it has never held anything, and would not start. */
    private static void dropUnfinished(DataDirectory data) throws IOException {
        if (!Files.exists(data.postgres()) || !Files.exists(unfinishedMark(data))) {
            return;
        }
        try (Stream<Path> tree = Files.walk(data.postgres())) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    /** There while a cluster is being made, so that only one of our own and never a used one is removed. */
    private static Path unfinishedMark(DataDirectory data) {
        return data.root().resolve("postgres.unfinished");
    }

    private static void stopHalfStarted(DataDirectory data) throws IOException {
        Orphans.postmaster(data.postgres()).ifPresent(Ending::ofPostgres);
    }

    private static String whyNotStarted(DataDirectory data, Path log, Exception e) throws IOException {
        List<String> said = LogTail.of(log, 6);
        if (said.stream().anyMatch(line -> line.contains("No space left on device"))) {
            return DataDirectory.diskFull(
                    data.root(), Files.getFileStore(data.root()).getUsableSpace());
        }
        if (said.stream().anyMatch(line -> line.contains("cannot be run as root"))) {
            return "PostgreSQL does not run as root, and this machine does not allow 'unshare' to make it another user: "
                    + "run the command as an ordinary user.";
        }
        String words = said.isEmpty() ? String.valueOf(e.getMessage()) : String.join("\n  ", said);
        return "PostgreSQL did not start; its log " + log + " ends:\n  " + words;
    }
}
