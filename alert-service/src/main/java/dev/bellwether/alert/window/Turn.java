package dev.bellwether.alert.window;

import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.condition.Severity;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Something to tell: a condition began to fire for an entity, or what fired is over. */
public sealed interface Turn {

    /** Calls the case that this is. */
    <R> R fold(Function<Fired, R> fired, Function<Resolved, R> resolved);

    /**
     * It fires.
     *
     * @param time log time of the step, which names the episode
     */
    record Fired(
            String subscription,
            int revision,
            String entity,
            Severity severity,
            Instant time,
            List<Reason> reasons,
            WindowEvidence evidence)
            implements Turn {

        public Fired {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <R> R fold(Function<Fired, R> fired, Function<Resolved, R> resolved) {
            return fired.apply(this);
        }
    }

    /**
     * It is over.
     *
     * @param firedTime of the episode
     * @param time log time of the step
     */
    record Resolved(String subscription, int revision, String entity, Instant firedTime, Instant time) implements Turn {
        @Override
        public <R> R fold(Function<Fired, R> fired, Function<Resolved, R> resolved) {
            return resolved.apply(this);
        }
    }
}
