package dev.bellwether.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.alert.delivery.DeliveryStore.Leased;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One delivery from its first attempt to its end, on a clock that jumps to whatever is due next. */
class ScheduleTest {

    private static final Instant BEGINNING = SomeDeliveries.NOON;

    private static final List<Duration> AFTER_EACH_FAILURE = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private final VirtualClock clock = new VirtualClock();
    private final List<Message> posted = new ArrayList<>();
    private Answer answer = new Answer.Status(503, Optional.empty());

    /** How long the answer takes: a failure is later than its attempt. */
    private Duration thinking = Duration.ZERO;

    @Test
    void endpointThatStaysDown_isAskedTenTimesOverThreeDaysThenGivenUp() {
        thinking = Duration.ofSeconds(15);

        Next last = run();

        assertThat(posted).hasSize(10);
        assertThat(last.state()).isEqualTo(Delivery.State.DEAD);
        for (int i = 0; i < AFTER_EACH_FAILURE.size(); i++) {
            Duration least = AFTER_EACH_FAILURE.get(i).plus(thinking);
            Duration most = least.plus(AFTER_EACH_FAILURE.get(i).dividedBy(10)).plusSeconds(1);
            assertThat(pause(i)).as("pause after failure %d", i + 1).isBetween(least.minusSeconds(1), most);
        }
        assertThat(posted)
                .extracting(message -> message.headers().get("webhook-id"))
                .containsOnly(posted.get(0).headers().get("webhook-id"));
    }

    @Test
    void endpointThatStaysDown_isToldThatTheNewsIsLate_afterFiveMinutes() {
        run();

        assertThat(posted)
                .extracting(ScheduleTest::isLate)
                .containsExactly(false, false, true, true, true, true, true, true, true, true);
    }

    @Test
    void endpointThatAsksToWait_isAskedWhenItSaid() {
        answer = new Answer.Status(429, RetryAfter.read("Mon, 02 Mar 2026 13:00:00 GMT", BEGINNING));

        step(0);
        answer = new Answer.Status(200, Optional.empty());
        Next last = step(1);

        assertThat(pause(0)).isEqualTo(Duration.ofHours(1));
        assertThat(last.state()).isEqualTo(Delivery.State.DELIVERED);
    }

    /** Until it is delivered or dead. */
    private Next run() {
        Next next = step(0);
        for (int attempts = 1; next.delay().isPresent(); attempts++) {
            next = step(attempts);
        }
        return next;
    }

    /** One attempt; then it is as late as the next is due. */
    private Next step(int attempts) {
        Leased leased = SomeDeliveries.leased(attempts, "https://example.com/hook", List.of(SomeDeliveries.SECRET));
        EventBody body = new EventBody(new EmptyJson());
        Next next = new Courier(this::post, body, clock, SomeDeliveries::here)
                .attempt(leased)
                .await()
                .indefinitely()
                .next();
        next.delay().ifPresent(clock::advance);
        return next;
    }

    private Uni<Answer> post(Message message) {
        posted.add(message);
        clock.advance(thinking);
        return Uni.createFrom().item(answer);
    }

    private static boolean isLate(Message message) {
        CloudEvent event = new JsonFormat().deserialize(message.body());
        return Boolean.TRUE.equals(event.getExtension("late"));
    }

    /** By the timestamps that were signed. */
    private Duration pause(int after) {
        return Duration.ofSeconds(timestamp(after + 1) - timestamp(after));
    }

    private long timestamp(int attempt) {
        return Long.parseLong(posted.get(attempt).headers().get("webhook-timestamp"));
    }

    private static final class VirtualClock extends Clock {
        private Instant now = BEGINNING;

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
