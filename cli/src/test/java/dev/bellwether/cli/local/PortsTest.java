package dev.bellwether.cli.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.cli.failure.Refused;
import dev.bellwether.cli.failure.WrongUsage;
import dev.bellwether.testkit.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void require_takenPort_namesItAndTheOption() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Plan plan = plan(taken.getLocalPort(), FreePort.next());

            assertThatThrownBy(() -> FreePorts.require(plan))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("another program has it")
                    .hasMessageContaining("--database-port");
        }
    }

    @Test
    void plan_samePortTwice_isWrongUsage() {
        assertThatThrownBy(() -> plan(9101, 9101))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("9101 is chosen twice");
    }

    @Test
    void plan_portOutOfRange_isWrongUsage() {
        assertThatThrownBy(() -> plan(15432, 70_000)).isInstanceOf(WrongUsage.class);
    }

    private static Plan plan(int databasePort, int firstPort) {
        return new Plan(
                Path.of("home"),
                Path.of("data"),
                InetAddress.getLoopbackAddress(),
                databasePort,
                Duration.ofSeconds(1),
                Pace.QUICK,
                service -> new Plan.Ports(firstPort + 2 * service.ordinal(), firstPort + 1 + 2 * service.ordinal()));
    }
}
