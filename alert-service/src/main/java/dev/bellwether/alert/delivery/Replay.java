package dev.bellwether.alert.delivery;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import java.time.Instant;
import java.util.Optional;

/**
 * Which deliveries are wanted once more.
 *
 * @param endpoint "endpoints/..."
 * @param state DELIVERED or DEAD; empty: both
 */
public record Replay(String endpoint, Range range, Optional<Delivery.State> state) {

    /**
     * A part of an endpoint's deliveries; each bound that is there holds.
     *
     * @param first sequence, inclusive
     * @param last sequence, inclusive
     * @param from create time, inclusive
     * @param until create time, exclusive
     */
    public record Range(Optional<Long> first, Optional<Long> last, Optional<Instant> from, Optional<Instant> until) {

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
