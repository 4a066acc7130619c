package dev.bellwether.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bellwether.cli.Bellwether;
import dev.bellwether.cli.local.Service;
import dev.bellwether.testkit.Postgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** {@code bellwether apply} against the packaged alert-service, with the example of the documentation. */
class ApplyIT {

    private static final Path DOCUMENTED = Path.of("..", "docs", "webhooks.md");

    private static final Map<String, String> RECEIVER_ON_LOOPBACK =
            Map.of("BELLWETHER_NET_ALLOW_HTTP", "true", "BELLWETHER_NET_ALLOWED_PRIVATE", "127.0.0.1:9");

    @TempDir
    Path logs;

    @TempDir
    Path rules;

    private PackagedService service;

    @BeforeAll
    static void requireWhatItRuns() {
        assumeTrue(PackagedService.isBuilt(Service.ALERT), "skipped: alert-service is not packaged; run 'mvn verify'");
    }

    @BeforeEach
    void start() throws IOException {
        service = new PackagedService(Service.ALERT, Postgres.create(), RECEIVER_ON_LOOPBACK, logs);
        service.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void example_isAppliedOnceChangedAndPruned() throws Exception {
        String example = example();
        write("all.yaml", example);

        assertThat(run(0, "apply"))
                .containsSubsequence(
                        "+ endpoints/desk  created",
                        "+ watchlists/miners  created",
                        "+ subscriptions/miners-fall  created",
                        "+ silences/quarter-end  created");
        assertThat(run(0, "diff")).contains("4 unchanged.");

        write("all.yaml", example.replace("- entities/us-riot\n", ""));
        assertThat(run(1, "diff")).contains("~ watchlists/miners  update", "1 update, 3 unchanged.");
        assertThat(run(0, "apply")).contains("~ watchlists/miners  updated");

        write("all.yaml", example.replace("miners", "coins"));
        assertThat(run(0, "apply", "--prune"))
                .containsSubsequence("- subscriptions/miners-fall  deleted", "- watchlists/miners  deleted");
        assertThat(run(0, "diff")).contains("4 unchanged.");
    }

    @Test
    void longestWatchlist_isAppliedAndOneLongerRefused() throws Exception {
        write("long.yaml", watchlist(10_000));

        assertThat(run(0, "apply")).contains("+ watchlists/long  created");
        assertThat(run(0, "diff")).contains("1 unchanged.");
        write("long.yaml", watchlist(10_001));
        assertThat(run(1, "diff")).contains("    entities: 10000 -> 10001, added entities/e10001");
        assertThat(run(1, "apply"))
                .contains("! watchlists/long  not updated: ", "long.yaml:1:1: ", "watchlist.entities");
    }

    @Test
    void badMemberAndWatchlistInUse_areRefusedWithTheReason() throws Exception {
        write("all.yaml", example().replace("entities/us-riot", "RIOT"));

        assertThat(run(1, "apply"))
                .contains("! watchlists/miners  not created: ", "all.yaml:")
                .contains("watchlist.entities: \"RIOT\" is not a name of the form entities/{id}")
                .contains("! subscriptions/miners-fall  not created: ", "miners");
        write("all.yaml", example());
        run(0, "apply");
        write("all.yaml", "name: watchlists/other\n");
        assertThat(run(1, "apply", "--prune"))
                .contains("! watchlists/miners  not deleted: ", "RESOURCE_IN_USE", "subscriptions/miners-fall");
    }

    /** The first block of YAML in its section, with an address that needs no name server. */
    private static String example() throws IOException {
        String text = Files.readString(DOCUMENTED);
        String section = text.substring(text.indexOf("## In files"));
        int begin = section.indexOf("```yaml\n") + "```yaml\n".length();
        return section.substring(begin, section.indexOf("```", begin))
                .replace("https://hooks.example.com/bellwether", "http://127.0.0.1:9/bellwether");
    }

    private static String watchlist(int entities) {
        return IntStream.rangeClosed(1, entities)
                .mapToObj(number -> "- entities/e" + number + "\n")
                .collect(Collectors.joining("", "name: watchlists/long\nentities:\n", ""));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(rules.resolve(name), text);
    }

    private String run(int exitCode, String command, String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Bellwether.class.getName(),
                command,
                "-f",
                rules.toString(),
                "--alert-address",
                service.address().toString()));
        line.addAll(List.of(options));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(exitCode);
        return said;
    }
}
