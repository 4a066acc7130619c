package dev.bellwether.alert.window;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a condition stands for one entity, and since when.
 *
 * @param since log time of the step at which it came there; of FIRING it names the episode
 */
public record Standing(State state, Instant since) {

    /** Before its first step. */
    public static final Standing INITIAL = new Standing(State.INACTIVE, Instant.EPOCH);

    /** After a step. */
    Standing after(Assessment assessment, Instant logTime, Duration pendingPeriod) {
        return state == State.FIRING ? fromFiring(assessment, logTime) : fromOther(assessment, logTime, pendingPeriod);
    }

    private Standing fromFiring(Assessment assessment, Instant logTime) {
        return assessment.cleared() ? new Standing(State.RESOLVED, logTime) : this;
    }

    private Standing fromOther(Assessment assessment, Instant logTime, Duration pendingPeriod) {
        return switch (assessment.finding()) {
            case HOLDS -> {
                Instant from = state == State.PENDING ? since : logTime;
                boolean isLongEnough = !from.plus(pendingPeriod).isAfter(logTime);
                yield isLongEnough ? new Standing(State.FIRING, logTime) : new Standing(State.PENDING, from);
            }
            case DOES_NOT_HOLD -> stay(state == State.RESOLVED ? State.RESOLVED : State.INACTIVE, logTime);
            case NO_DATA -> stay(State.NO_DATA, logTime);
        };
    }

    private Standing stay(State next, Instant logTime) {
        return next == state ? this : new Standing(next, logTime);
    }
}
