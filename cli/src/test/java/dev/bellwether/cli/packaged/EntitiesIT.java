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

/** {@code bellwether entities} against the packaged sentiment-service. */
class EntitiesIT {

    private static final int COMPANIES = 10_000;

    @TempDir
    Path folder;

    private PackagedService service;

    @BeforeAll
    static void requireWhatItRuns() {
        assumeTrue(
                PackagedService.isBuilt(Service.SENTIMENT),
                "skipped: sentiment-service is not packaged; run 'mvn verify'");
    }

    @BeforeEach
    void start() throws IOException {
        service = new PackagedService(Service.SENTIMENT, Postgres.create(), Map.of(), folder);
        service.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void ownEntity_isCreatedFoundChangedAndDeleted() throws Exception {
        Path file = folder.resolve("acme.yaml");
        Files.writeString(file, """
                name: entities/company-acme
                kind: ENTITY_KIND_COMPANY
                displayName: Acme Halvergate
                aliases:
                  - {text: Acme Halvergate, aliasClass: ALIAS_CLASS_STRONG}
                  - {text: Window, aliasClass: ALIAS_CLASS_STRONG}
                """);

        assertThat(run("create", "-f", file.toString()))
                .contains("warning: \"Window\" is an ordinary word", "entities/company-acme");
        assertThat(run("search", "halverg")).contains("entities/company-acme");
        assertThat(run("list", "--origin", "own"))
                .contains("entities/company-acme")
                .doesNotContain("us-clsk");
        Files.writeString(
                file, Files.readString(file).replace("displayName: Acme Halvergate", "displayName: Acme Works"));
        assertThat(run("update", "-f", file.toString())).contains("Acme Works");
        assertThat(run("get", "company-acme")).contains("Acme Works");
        assertThat(run("delete", "company-acme")).contains("Deleted entities/company-acme");
        assertThat(run("list", "--origin", "own")).contains("No entities.");
    }

    @Test
    void directoryOfTenThousand_isImportedOnce() throws Exception {
        Path file = folder.resolve("company_tickers_exchange.json");
        String rows = IntStream.range(0, COMPANIES)
                .mapToObj(i ->
                        "[%d,\"HALVERGATE %d MINES INC\",\"%s\",\"Nasdaq\"]".formatted(900_000_000 + i, i, ticker(i)))
                .collect(Collectors.joining(","));
        Files.writeString(
                file,
                "{\"fields\":[\"cik\",\"name\",\"ticker\",\"exchange\"],\"data\":["
                        + "[827876,\"CLEANSPARK, INC.\",\"CLSK\",\"Nasdaq\"],[1,\"Some ETF Trust\",\"ZZETF\",\"NYSE\"],"
                        + rows + "]}");

        assertThat(run("import", file.toString()))
                .contains("10,000 created, 0 updated, 1 unchanged, 1 skipped.", "skipped 1: it is a fund");
        assertThat(run("import", file.toString())).contains("0 created, 0 updated, 10,001 unchanged, 1 skipped.");
        assertThat(run("search", "900000777")).contains("Halvergate 777 Mines");
    }

    /** Five letters that no company has. */
    private static String ticker(int number) {
        StringBuilder letters = new StringBuilder("Q");
        for (int rest = number, i = 0; i < 5; i++, rest /= 10) {
            letters.append((char) ('A' + rest % 10));
        }
        return letters.toString();
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Bellwether.class.getName(),
                "entities"));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--sentiment-address", service.address().toString()));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
