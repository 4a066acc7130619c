package dev.bellwether.alert.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * What follows from an attempt.
 *
 * @param delay before the next attempt; empty when there is none
 * @param result in a few words, such as "HTTP 503"
 */
public record Next(Delivery.State state, Optional<Duration> delay, boolean isGone, String result) {

    private static final int OK = 200;
    private static final int NOT_OK = 300;
    private static final int GONE = 410;

    public Next {
        if (delay.isPresent() != (state == Delivery.State.PENDING)) {
            throw new IllegalArgumentException("only a pending delivery has a next attempt");
        }
    }

    /** @param attempts made so far, this one included */
    static Next of(Answer answer, int attempts, String webhookId) {
        return answer.fold(
                status -> ofStatus(status, attempts, webhookId),
                silence -> retry(attempts, webhookId, Optional.empty(), silence.reason()));
    }

    private static Next ofStatus(Answer.Status status, int attempts, String webhookId) {
        String result = "HTTP " + status.code();
        if (status.code() >= OK && status.code() < NOT_OK) {
            return new Next(Delivery.State.DELIVERED, Optional.empty(), false, result);
        }
        if (status.code() == GONE) {
            return new Next(Delivery.State.DEAD, Optional.empty(), true, result);
        }
        return retry(attempts, webhookId, status.retryAfter(), result);
    }

    private static Next retry(int attempts, String webhookId, Optional<Duration> wish, String result) {
        Optional<Duration> delay = RetrySchedule.after(attempts, webhookId, wish);
        Delivery.State state = delay.isPresent() ? Delivery.State.PENDING : Delivery.State.DEAD;
        return new Next(state, delay, false, result);
    }
}
