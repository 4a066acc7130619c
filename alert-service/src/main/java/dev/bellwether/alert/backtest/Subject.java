package dev.bellwether.alert.backtest;

import dev.bellwether.alert.subscription.SubscriptionDraft;
import java.util.function.Function;

/** Which subscription is tried. */
public sealed interface Subject {

    /** Calls the case that this is. */
    <R> R fold(Function<Stored, R> stored, Function<Draft, R> draft);

    /** One that is there, as it stands now: what it was told before the period counts. */
    record Stored(String name) implements Subject {
        @Override
        public <R> R fold(Function<Stored, R> stored, Function<Draft, R> draft) {
            return stored.apply(this);
        }
    }

    /** One that is not, as if it had been created when the period begins. */
    record Draft(SubscriptionDraft subscription) implements Subject {
        @Override
        public <R> R fold(Function<Stored, R> stored, Function<Draft, R> draft) {
            return draft.apply(this);
        }
    }
}
