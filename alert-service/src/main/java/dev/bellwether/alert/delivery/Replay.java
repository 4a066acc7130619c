package dev.bellwether.alert.delivery;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which deliveries are wanted once more.
 *
 * @param endpoint "endpoints/..."
 * @param state DELIVERED or DEAD; empty: both
 */
public record Replay(String endpoint, Part part, Optional<Delivery.State> state) {

    /** A part of an endpoint's deliveries: its bounds, or a place in what was told from which on they are wanted. */
    public sealed interface Part {
        <T> T fold(Function<Range, T> range, Function<AfterToken, T> afterToken, Function<AfterAlert, T> afterAlert);
    }

    /** From the first that tells of a change after a resume token of the alerts' log. */
    public record AfterToken(String resumeToken) implements Part {
        @Override
        public <T> T fold(
                Function<Range, T> range, Function<AfterToken, T> afterToken, Function<AfterAlert, T> afterAlert) {
            return afterToken.apply(this);
        }
    }

    /**
     * From the first that comes after an alert, of whichever subscription.
     *
     * @param subscription "subscriptions/..."
     * @param sequence of the alert among those of its subscription; 0: before the first
     */
    public record AfterAlert(String subscription, long sequence) implements Part {
        @Override
        public <T> T fold(
                Function<Range, T> range, Function<AfterToken, T> afterToken, Function<AfterAlert, T> afterAlert) {
            return afterAlert.apply(this);
        }
    }

    /**
     * Bounds; each that is there holds.
     *
     * @param first sequence, inclusive
     * @param last sequence, inclusive
     * @param from create time, inclusive
     * @param until create time, exclusive
     */
    public record Range(Optional<Long> first, Optional<Long> last, Optional<Instant> from, Optional<Instant> until)
            implements Part {

        @Override
        public <T> T fold(
                Function<Range, T> range, Function<AfterToken, T> afterToken, Function<AfterAlert, T> afterAlert) {
            return range.apply(this);
        }

        /** By sequence. Fails with FIELD_INVALID. */
        public static Range ofSequences(long first, Optional<Long> last) {
            if (last.filter(end -> end < first).isPresent()) {
                throw new FailureException(
                        Failure.InvalidFields.of("sequences.end", "it is less than start; send 0 for all that follow"));
            }
            return new Range(Optional.of(first), last, Optional.empty(), Optional.empty());
        }

        /** By create time. Fails with FIELD_INVALID. */
        public static Range ofTimes(Instant from, Optional<Instant> until) {
            if (until.filter(end -> !from.isBefore(end)).isPresent()) {
                throw new FailureException(
                        Failure.InvalidFields.of("times.end_time", "it is not after start_time; leave it out for now"));
            }
            return new Range(Optional.empty(), Optional.empty(), Optional.of(from), until);
        }
    }
}
