package dev.bellwether.kit.work;

import java.time.Duration;
import java.util.Optional;

/** Who waits for a piece of work. Safe for use by many threads. */
public interface Caller {

    /** One that waits for as long as it takes. */
    Caller PATIENT = new Caller() {
        @Override
        public boolean isGone() {
            return false;
        }

        @Override
        public Optional<Duration> timeLeft() {
            return Optional.empty();
        }

        @Override
        public RuntimeException gone() {
            return new IllegalStateException("a caller that waits for as long as it takes is never gone");
        }
    };

    /** Whether nobody waits any more: the call was cancelled, or its deadline has passed. */
    boolean isGone();

    /** Until the deadline; empty without one. Negative once it has passed. */
    Optional<Duration> timeLeft();

    /** What the work fails with once nobody waits; no defect. */
    RuntimeException gone();
}
