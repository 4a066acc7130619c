package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.cli.fake.FakeRules;
import dev.bellwether.cli.fake.FakeServices;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private final FakeRules rules = new FakeRules();
    private final FakeServices services = FakeServices.serving(rules.services());

    @BeforeEach
    void tell() {
        told("msg_d", "endpoints/desk", Delivery.State.STATE_DEAD);
        told("msg_c", "endpoints/desk", Delivery.State.STATE_DELIVERED);
        told("msg_b", "endpoints/desk", Delivery.State.STATE_DEAD);
        told("msg_a", "endpoints/desk", Delivery.State.STATE_PENDING);
        told("msg_z", "endpoints/other", Delivery.State.STATE_DEAD);
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void deliveries_ofOneState_areThoseOfEveryPage() {
        CommandRun run = deliveries("--state", "dead");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("msg_d", "msg_b").doesNotContain("msg_a", "msg_c", "msg_z");
        assertThat(deliveries("--state", "DELIVERED").out())
                .contains("msg_c")
                .doesNotContain("msg_a", "msg_b", "msg_d");
        assertThat(deliveries("--state", "pending").out()).contains("msg_a").doesNotContain("msg_b", "msg_c", "msg_d");
    }

    @Test
    void deliveries_ofNoState_areAll() {
        assertThat(deliveries().out())
                .contains("msg_a", "msg_b", "msg_c", "msg_d")
                .doesNotContain("msg_z");
    }

    @Test
    void deliveries_ofAnUnknownState_isWrongUsageAndNamesThose() {
        CommandRun run = deliveries("--state", "lost");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'lost'", "PENDING, DELIVERED, DEAD");
    }

    private CommandRun deliveries(String... options) {
        String[] line = Stream.concat(Stream.of("endpoints", "deliveries", "desk"), Arrays.stream(options))
                .toArray(String[]::new);
        return CommandRun.of(CommandRun.at(services, line));
    }

    private void told(String webhookId, String endpoint, Delivery.State state) {
        rules.put(Delivery.newBuilder()
                .setWebhookId(webhookId)
                .setEndpoint(endpoint)
                .setState(state)
                .build());
    }
}
