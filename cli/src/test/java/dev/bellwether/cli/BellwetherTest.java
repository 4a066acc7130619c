package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BellwetherTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "demo",
                "ingest",
                "extract",
                "analyze",
                "articles",
                "analyses",
                "entities",
                "sentiment",
                "trending",
                "subscriptions",
                "alerts",
                "endpoints",
                "apply",
                "diff",
                "watch"
            })
    void help_ofEveryCommand_isShown(String command) {
        CommandRun run = CommandRun.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: bellwether " + command);
    }

    @Test
    void help_ofUp_namesDefaultsOfPorts() {
        String help = CommandRun.of("up", "--help").out();

        assertThat(help).contains("15432", "9101", "9102", "9103", "8101", "8102", "8103", ".bellwether", "127.0.0.1");
    }

    @Test
    void version_isShown() {
        CommandRun run = CommandRun.of("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("bellwether ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"artcles", "--no-such-option"})
    void unknownWord_endsWithUsageCode(String word) {
        CommandRun run = CommandRun.of(word);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(word).contains("--help");
    }

    @Test
    void noCommand_endsWithUsageCode() {
        assertThat(CommandRun.of().exitCode()).isEqualTo(2);
    }

    @Test
    void badAddress_saysHowToWriteOne() {
        CommandRun run = CommandRun.of("articles", "list", "--article-address", "nowhere");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("write host:port").doesNotContain("Exception");
    }

    @Test
    void noService_endsWithUnreachableCodeAndNamesAddress() {
        CommandRun run = CommandRun.of("articles", "list", "--article-address", "127.0.0.1:1");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains("article-service did not answer at 127.0.0.1:1")
                .contains("--article-address");
    }
}
