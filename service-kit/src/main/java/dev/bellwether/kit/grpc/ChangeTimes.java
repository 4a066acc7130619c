package dev.bellwether.kit.grpc;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads when changes of an upstream were logged. */
public final class ChangeTimes {

    private ChangeTimes() {}

    /** Of the last that says when; empty where none does, as on a heartbeat or of an upstream of version 0.1. */
    public static <C> Optional<Instant> newest(List<C> changes, Function<C, Timestamp> changeTime) {
        return changes.stream()
                .map(changeTime)
                .filter(time -> time.getSeconds() > 0)
                .map(time -> Instant.ofEpochSecond(time.getSeconds(), time.getNanos()))
                .reduce((earlier, later) -> later);
    }
}
