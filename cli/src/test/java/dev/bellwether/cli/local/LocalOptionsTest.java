package dev.bellwether.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.cli.failure.WrongUsage;
import dev.bellwether.cli.time.DurationText;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class LocalOptionsTest {

    @Command
    private static final class Some {
        @Mixin
        private LocalOptions options = new LocalOptions();
    }

    @Test
    void host_thatOthersReach_isRefusedWithoutTheSwitch() {
        assertThatThrownBy(() -> plan("--host", "0.0.0.0"))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("--host 0.0.0.0")
                .hasMessageContaining("--trusted-network");
        assertThat(plan("--host", "0.0.0.0", "--trusted-network").host().isAnyLocalAddress())
                .isTrue();
        assertThat(plan("--host", "::1").host().isLoopbackAddress()).isTrue();
    }

    private static Plan plan(String... arguments) {
        Some some = new Some();
        new CommandLine(some)
                .registerConverter(Duration.class, DurationText::parse)
                .parseArgs(arguments);
        return some.options.plan(Path.of("home"), Pace.QUICK);
    }
}
