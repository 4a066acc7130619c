package dev.bellwether.kit.grpc;

import com.google.protobuf.Duration;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;

/** Between stretches of time on the wire and in the domain. */
public final class Durations {

    private Durations() {}

    public static Duration toWire(java.time.Duration duration) {
        return Duration.newBuilder()
                .setSeconds(duration.getSeconds())
                .setNanos(duration.getNano())
                .build();
    }

    /**
     * A duration that a caller sent.
     *
     * @param field the request's field, for the refusal
     * @throws FailureException beyond 10,000 years, or with nanoseconds out of range
     */
    public static java.time.Duration toDomain(String field, Duration duration) {
        if (!com.google.protobuf.util.Durations.isValid(duration)) {
            throw new FailureException(Failure.InvalidFields.of(
                    field, "it is not a duration of at most 10,000 years; send seconds and nanoseconds of one sign"));
        }
        return java.time.Duration.ofSeconds(duration.getSeconds(), duration.getNanos());
    }
}
