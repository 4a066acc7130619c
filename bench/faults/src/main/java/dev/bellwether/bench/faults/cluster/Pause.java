package dev.bellwether.bench.faults.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting in a harness whose threads have nothing else to do. */
public final class Pause {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private Pause() {}

    /** Does nothing for this long. */
    public static void of(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Waits until the condition holds, at most this long; whether it did. */
    public static boolean until(BooleanSupplier condition, Duration atMost) {
        Instant end = Instant.now().plus(atMost);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            of(LOOK_EVERY);
        }
        return true;
    }
}
