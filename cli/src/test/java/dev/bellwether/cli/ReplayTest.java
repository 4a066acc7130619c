package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest;
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest.AlertPlace;
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest.SequenceRange;
import dev.bellwether.cli.fake.FakeRules;
import dev.bellwether.cli.fake.FakeServices;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private final FakeRules rules = new FakeRules();
    private final FakeServices services = FakeServices.serving(rules.services());

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void replay_betweenBounds_goesOnAfterTheLastUntilThereIsNoMore() {
        CommandRun run = replay("--from", "7", "--to", "90", "--dead");

        assertThat(run.err()).contains("Replaying 4 deliveries.");
        assertThat(rules.replays())
                .containsExactly(
                        dead().setSequences(sequences(7, 90)).build(),
                        dead().setSequences(sequences(42, 90)).build());
    }

    @Test
    void replay_ofNoPart_isOfAll() {
        replay();

        assertThat(rules.replays().get(0))
                .isEqualTo(request().setSequences(sequences(1, 0)).build());
    }

    @Test
    void replay_afterAToken_beginsThereAndGoesOnBySequence() {
        replay("--after-token", "abc");

        assertThat(rules.replays())
                .containsExactly(
                        request().setResumeToken("abc").build(),
                        request().setSequences(sequences(42, 0)).build());
    }

    @Test
    void replay_afterAnAlert_namesItsSubscriptionAndNumber() {
        replay("--after-alert", "miners-fall:41");

        assertThat(rules.replays().get(0))
                .isEqualTo(request()
                        .setAfterAlert(AlertPlace.newBuilder()
                                .setSubscription("subscriptions/miners-fall")
                                .setSequence(41))
                        .build());
    }

    @Test
    void replay_ofWhatIsNoPlace_isRefusedAndAsksForNothing() {
        assertThat(replay("--after-alert", "miners-fall").err())
                .contains("--after-alert: \"miners-fall\" is not SUBSCRIPTION:N, such as miners-fall:41");
        assertThat(replay("--after-token", "abc", "--from", "2").exitCode()).isEqualTo(2);
        assertThat(rules.replays()).isEmpty();
    }

    private CommandRun replay(String... part) {
        String[] line = Stream.concat(Stream.of("endpoints", "replay", "desk"), Arrays.stream(part))
                .toArray(String[]::new);
        return CommandRun.of(CommandRun.at(services, line));
    }

    private static ReplayDeliveriesRequest.Builder request() {
        return ReplayDeliveriesRequest.newBuilder().setParent("endpoints/desk");
    }

    private static ReplayDeliveriesRequest.Builder dead() {
        return request().setState(Delivery.State.STATE_DEAD);
    }

    private static SequenceRange sequences(long start, long end) {
        return SequenceRange.newBuilder().setStart(start).setEnd(end).build();
    }
}
