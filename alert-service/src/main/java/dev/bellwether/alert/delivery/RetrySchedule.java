package dev.bellwether.alert.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * When the next attempt is due, counted from the failure before: at once, then 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 h; none
 * after the tenth. The schedule of Standard Webhooks 1.0, "Deliverability and reliability".
 */
final class RetrySchedule {

    private static final List<Duration> DELAYS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** An endpoint cannot put us off for longer than the schedule itself would. */
    static final Duration LONGEST_WISH = Duration.ofHours(24);

    /** At most a tenth later, never earlier, so that what failed together does not come again together. */
    private static final double JITTER = 0.1;

    private RetrySchedule() {}

    /**
     * The delay before the next attempt; empty when there is none.
     *
     * @param failures attempts that have failed, from 1
     * @param webhookId seeds the jitter: the same delivery waits the same in every replay
     * @param wish what the endpoint asked for in Retry-After; it puts off, never hurries
     */
    static Optional<Duration> after(int failures, String webhookId, Optional<Duration> wish) {
        if (failures < 1) {
            throw new IllegalArgumentException("there was no failure: " + failures);
        }
        if (failures >= DELAYS.size()) {
            return Optional.empty();
        }
        Duration delay = jittered(DELAYS.get(failures), webhookId, failures);
        Duration asked = wish.orElse(Duration.ZERO);
        Duration bounded = asked.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : asked;
        return Optional.of(bounded.compareTo(delay) > 0 ? bounded : delay);
    }

    private static Duration jittered(Duration delay, String webhookId, int failures) {
        double share = new Random(31L * webhookId.hashCode() + failures).nextDouble() * JITTER;
        return delay.plusMillis((long) (delay.toMillis() * share));
    }
}
