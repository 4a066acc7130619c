package dev.bellwether.cli.packaged;

import dev.bellwether.testkit.Postgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/** A database as SQL that needs no tool to load, and no rights but those of the user of a service. */
public final class DatabaseDump {

    private DatabaseDump() {}

    /** Writes the database with pg_dump, which must be of the server's version. */
    public static void write(Postgres.Database database, Path file) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "pg_dump",
                        "--no-owner",
                        "--inserts",
                        "--rows-per-insert=50",
                        "--username=" + database.user(),
                        "--dbname=" + database.url())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PGPASSWORD", database.password());
        Process dump = builder.start();
        String sql = new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (dump.waitFor() != 0) {
            throw new IllegalStateException("pg_dump ended with code " + dump.exitValue());
        }
        // Lines such as "\restrict" are for psql, and are not SQL.
        Files.writeString(
                file,
                sql.lines()
                        .filter(line -> !line.startsWith("\\restrict") && !line.startsWith("\\unrestrict"))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    /** Loads it into a new database, as the user whom the documentation tells to make. */
    public static Postgres.Database load(Path file) throws IOException, SQLException {
        Postgres.Database database = Postgres.createOfItsUser();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(file));
        }
        return database;
    }
}
