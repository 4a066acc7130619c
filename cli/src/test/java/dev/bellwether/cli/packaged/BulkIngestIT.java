package dev.bellwether.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bellwether.cli.Bellwether;
import dev.bellwether.cli.local.Service;
import dev.bellwether.testkit.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bellwether ingest} of an archive, while the service or the command itself is killed. */
class BulkIngestIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int DOCUMENTS = 6_000;

    @TempDir
    Path folder;

    private final Postgres.Database database = Postgres.create();
    private final List<Process> commands = new ArrayList<>();
    private PackagedService service;

    @BeforeAll
    static void requireWhatItRuns() {
        assumeTrue(
                PackagedService.isBuilt(Service.ARTICLE), "skipped: article-service is not packaged; run 'mvn verify'");
    }

    @BeforeEach
    void start() throws IOException {
        service = new PackagedService(Service.ARTICLE, database, Map.of(), folder);
        service.start();
        Files.writeString(
                folder.resolve("archive.ndjson"),
                IntStream.range(0, DOCUMENTS)
                        .mapToObj(i ->
                                "{\"title\": \"Title %d\", \"body\": \"Cargo %d is landed.\", \"languageCode\": \"en\"}\n"
                                        .formatted(i, i))
                        .collect(Collectors.joining()));
    }

    @AfterEach
    void stop() {
        commands.forEach(Process::destroyForcibly);
        service.close();
    }

    @Test
    void serviceKilledInTheMiddle_isWaitedForAndNothingIsLostOrDoubled() throws Exception {
        Process command = ingest("first");
        awaitStored(500);
        service.kill();
        long stored = stored();
        service.start();

        assertThat(command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(stored).as("killed in the middle").isLessThan(DOCUMENTS);
        assertThat(command.exitValue()).as(said("first")).isZero();
        assertThatEachIsStoredOnce();
    }

    @Test
    void commandKilledInTheMiddle_goesOnWhenItIsRunAgain() throws Exception {
        Process command = ingest("first");
        awaitStored(500);
        command.destroyForcibly().waitFor();

        Process again = ingest("second");
        assertThat(again.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(again.exitValue()).as(said("second")).isZero();
        assertThat(said("second")).contains(DOCUMENTS + " created");
        assertThatEachIsStoredOnce();
    }

    private Process ingest(String log) throws IOException {
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bellwether.class.getName(),
                        "ingest",
                        folder.resolve("archive.ndjson").toString(),
                        "--backfill",
                        "--timeout",
                        "90s",
                        "--article-address",
                        service.address().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log + ".log").toFile())
                .start();
        commands.add(command);
        return command;
    }

    /** The last of what a command said. */
    private String said(String log) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(log + ".log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private void awaitStored(long count) {
        await().atMost(PATIENCE).until(() -> stored() >= count);
    }

    private void assertThatEachIsStoredOnce() throws SQLException {
        assertThat(stored()).isEqualTo(DOCUMENTS);
        assertThat(count("select count(distinct title) from article_revision")).isEqualTo(DOCUMENTS);
        assertThat(count("select count(*) from article_revision where revision > 1"))
                .isZero();
        assertThat(count("select count(distinct resource) from change_log where kind = 'CREATED'"))
                .isEqualTo(DOCUMENTS);
        assertThat(count("select count(*) from change_log")).isEqualTo(DOCUMENTS);
        assertThat(count("select count(*) from article where origin <> 'BACKFILL'"))
                .isZero();
    }

    private long stored() throws SQLException {
        return count("select count(*) from article");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
