package dev.bellwether.kit.change;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long the horizon has stood still, and whether it is time to say so. Used by one thread at a time. */
final class HorizonAge {

    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

    private final Duration threshold;
    private @Nullable Horizon last;
    private long since;
    private long mayWarn = Long.MIN_VALUE;
    private volatile Duration age = Duration.ZERO;

    HorizonAge(Duration threshold) {
        this.threshold = threshold;
    }

    /** As of the last look; zero while nothing holds it. */
    Duration age() {
        return age;
    }

    /**
     * Takes in a look.
     *
     * @param nanos when, on a clock that never steps back
     * @return whether to warn: past the threshold, and not within a minute of the last warning
     */
    boolean look(Horizon horizon, long nanos) {
        boolean still = horizon.held() && last != null && last.held() && last.xid() == horizon.xid();
        if (!still) {
            since = nanos;
        }
        last = horizon;
        age = Duration.ofNanos(nanos - since);
        if (age.compareTo(threshold) < 0 || (mayWarn != Long.MIN_VALUE && nanos - mayWarn < 0)) {
            return false;
        }
        mayWarn = nanos + BETWEEN_WARNINGS.toNanos();
        return true;
    }
}
