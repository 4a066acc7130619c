package dev.bellwether.kit.grpc;

import com.google.protobuf.Timestamp;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import java.time.Instant;

/** Between the time on the wire and the time in the domain. */
public final class Timestamps {

    private Timestamps() {}

    public static Timestamp toWire(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    /**
     * A time that a caller sent.
     *
     * @param field the request's field, for the refusal
     * @throws FailureException outside years 1 to 9999, or with nanoseconds out of range
     */
    public static Instant toDomain(String field, Timestamp timestamp) {
        if (!com.google.protobuf.util.Timestamps.isValid(timestamp)) {
            throw new FailureException(Failure.InvalidFields.of(
                    field, "it is not a time between the years 1 and 9999; send seconds and nanoseconds of UTC"));
        }
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }
}
