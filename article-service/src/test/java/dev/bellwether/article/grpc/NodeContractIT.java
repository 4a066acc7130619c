package dev.bellwether.article.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bellwether.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Runs the contract test in Node against this service, where Node and the test's packages are installed. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class NodeContractIT {

    private static final Path CONTRACT_TEST = Path.of("..", "contract-test");
    private static final long PATIENCE_SECONDS = 120;

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    @Test
    void contract_inAnotherLanguage_isUnderstood() throws Exception {
        assumeTrue(hasNode(), "skipped: there is no Node on this machine");
        assumeTrue(
                Files.isDirectory(CONTRACT_TEST.resolve("node_modules")),
                "skipped: run 'npm ci' in contract-test first");
        Path log = Files.createTempFile("contract-test", ".log");

        ProcessBuilder node = new ProcessBuilder("node", "--test", "test/")
                .directory(CONTRACT_TEST.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        node.environment().put("BELLWETHER_ARTICLE_ADDRESS", "127.0.0.1:" + port);
        Process process = node.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();

        assertThat(ended).as("ended in time").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
