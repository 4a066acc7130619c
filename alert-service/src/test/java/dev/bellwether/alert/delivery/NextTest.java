package dev.bellwether.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextTest {

    private static final Answer FAILED = new Answer.Status(503, Optional.empty());

    @Test
    void schedule_ofAnEndpointThatIsDown_isTheOneOfTheSpecificationUpToTheLast() {
        List<Duration> wanted = List.of(
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(5),
                Duration.ofHours(10),
                Duration.ofHours(14),
                Duration.ofHours(20),
                Duration.ofHours(24));

        for (int attempts = 1; attempts <= wanted.size(); attempts++) {
            Next next = Next.of(FAILED, attempts, "msg_1");

            assertThat(next.state()).isEqualTo(Delivery.State.PENDING);
            Duration least = wanted.get(attempts - 1);
            assertThat(next.delay().orElseThrow())
                    .isBetween(least, least.multipliedBy(11).dividedBy(10));
        }
        assertThat(Next.of(FAILED, wanted.size() + 1, "msg_1").state()).isEqualTo(Delivery.State.DEAD);
    }

    @Test
    void jitter_ofOneDelivery_isTheSameEachTimeAndDiffersBetweenDeliveries() {
        List<Duration> first = delays("msg_1");

        assertThat(delays("msg_1")).isEqualTo(first);
        assertThat(delays("msg_2")).isNotEqualTo(first);
    }

    private static List<Duration> delays(String webhookId) {
        List<Duration> delays = new ArrayList<>();
        for (int attempts = 1; attempts < 10; attempts++) {
            delays.add(Next.of(FAILED, attempts, webhookId).delay().orElseThrow());
        }
        return delays;
    }

    @Test
    void retryAfter_longerThanTheSchedule_isObeyedUpToADay() {
        assertThat(wish(Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
        assertThat(wish(Duration.ofSeconds(1))).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
        assertThat(wish(Duration.ofDays(365))).isEqualTo(Duration.ofHours(24));
    }

    private static Duration wish(Duration asked) {
        return Next.of(new Answer.Status(429, Optional.of(asked)), 1, "msg_1")
                .delay()
                .orElseThrow();
    }

    @Test
    void anySuccess_isDelivered() {
        for (int code : new int[] {200, 201, 202, 204, 299}) {
            assertThat(Next.of(new Answer.Status(code, Optional.empty()), 1, "msg_1")
                            .state())
                    .isEqualTo(Delivery.State.DELIVERED);
        }
    }

    @Test
    void redirect_isAFailure() {
        Next next = Next.of(new Answer.Status(302, Optional.empty()), 1, "msg_1");

        assertThat(next.state()).isEqualTo(Delivery.State.PENDING);
        assertThat(next.result()).isEqualTo("HTTP 302");
    }

    @Test
    void gone_endsTheDeliveryAndMarksTheEndpoint() {
        Next next = Next.of(new Answer.Status(410, Optional.empty()), 1, "msg_1");

        assertThat(next.state()).isEqualTo(Delivery.State.DEAD);
        assertThat(next.isGone()).isTrue();
    }

    @Test
    void retryAfterHeader_inSecondsOrAsADate_isRead() {
        Instant now = Instant.parse("2026-03-02T12:00:00Z");

        assertThat(RetryAfter.read("120", now)).contains(Duration.ofSeconds(120));
        assertThat(RetryAfter.read("Mon, 02 Mar 2026 12:01:00 GMT", now)).contains(Duration.ofSeconds(60));
        assertThat(RetryAfter.read("Mon, 02 Mar 2026 11:00:00 GMT", now)).isEmpty();
        assertThat(List.of("", "soon", "-5", "99999999999999999999", "1.5"))
                .allSatisfy(text -> assertThat(RetryAfter.read(text, now)).isEmpty());
    }
}
