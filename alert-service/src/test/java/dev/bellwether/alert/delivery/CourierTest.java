package dev.bellwether.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.alert.delivery.DeliveryStore.Leased;
import dev.bellwether.alert.match.NamedId;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourierTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private final List<Message> posted = new ArrayList<>();
    private final List<Next> recorded = new ArrayList<>();
    private Answer answer = new Answer.Status(204, Optional.empty());
    private Instant now = NOON;

    @Test
    void attempts_atOneDelivery_carryOneIdAndTheTimeOfEach() {
        attempt(0);
        now = NOON.plusSeconds(5);
        attempt(1);

        assertThat(posted)
                .extracting(message -> message.headers().get("webhook-id"))
                .containsOnly("msg_" + NamedId.of("delivery"));
        assertThat(posted)
                .extracting(message -> message.headers().get("webhook-timestamp"))
                .containsExactly(
                        Long.toString(NOON.getEpochSecond()),
                        Long.toString(NOON.plusSeconds(5).getEpochSecond()));
        assertThat(posted.get(0).body()).isEqualTo(posted.get(1).body());
    }

    @Test
    void attempt_withoutAnAnswer_isAFailureWithItsReason() {
        answer = new Answer.Silence("timed out");

        attempt(0);

        assertThat(recorded).singleElement().satisfies(next -> {
            assertThat(next.state()).isEqualTo(Delivery.State.PENDING);
            assertThat(next.result()).isEqualTo("timed out");
            assertThat(next.delay())
                    .hasValueSatisfying(
                            delay -> assertThat(delay).isBetween(Duration.ofSeconds(5), Duration.ofMillis(5_500)));
        });
    }

    @Test
    void attempt_afterTheLastOfTheSchedule_givesUp() {
        answer = new Answer.Status(500, Optional.empty());

        attempt(9);

        assertThat(recorded).singleElement().extracting(Next::state).isEqualTo(Delivery.State.DEAD);
    }

    @Test
    void attempt_atAnAddressThatIsNone_isAFailureAndNoDefect() {
        attempt(leased(0, "no uri at all"));

        assertThat(recorded).singleElement().extracting(Next::result).isEqualTo("not sent");
    }

    @Test
    void attempt_withSecretsThatCannotBeRead_isAFailureThatSendsNothing() {
        attempt(SomeDeliveries.leased(0, "https://example.com/hook", List.of()));

        assertThat(posted).isEmpty();
        assertThat(recorded).singleElement().extracting(Next::result).isEqualTo("the secret cannot be read");
    }

    private void attempt(int before) {
        attempt(leased(before, "https://example.com/hook"));
    }

    private void attempt(Leased leased) {
        Courier courier = new Courier(
                this::post, new EventBody(new EmptyJson()), Clock.fixed(now, ZoneOffset.UTC), SomeDeliveries::here);
        recorded.add(courier.attempt(leased).await().indefinitely().next());
    }

    private Uni<Answer> post(Message message) {
        posted.add(message);
        return Uni.createFrom().item(answer);
    }

    private static Leased leased(int attempts, String uri) {
        return SomeDeliveries.leased(attempts, uri, List.of(SomeDeliveries.SECRET));
    }
}
