package dev.bellwether.alert.backtest;

import dev.bellwether.alert.alert.MemoryHistory;
import dev.bellwether.alert.subscription.Subscription;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads what was told before a backtest begins, and beside it. */
@ApplicationScoped
class Tellings {

    private final BacktestStore store;

    Tellings(BacktestStore store) {
        this.store = store;
    }

    Uni<Telling> begin(Subscription subscription, Subject subject, Period period, Extent extent) {
        return told(subject, period)
                .chain(history ->
                        inhibitors(subscription, period).map(inhibitors -> new Telling(history, inhibitors, extent)));
    }

    private Uni<MemoryHistory> told(Subject subject, Period period) {
        return subject.fold(
                stored -> store.toldBefore(stored.name(), period.start()),
                draft -> Uni.createFrom().item(new MemoryHistory()));
    }

    /** What those were told that inhibit the subscription, from as long before the period as it matters. */
    private Uni<List<InhibitorAlert>> inhibitors(Subscription subscription, Period period) {
        return subscription
                .policy()
                .restraints()
                .inhibition()
                .map(inhibition ->
                        store.toldTo(inhibition.subscriptions(), period.beginningEarlier(inhibition.window())))
                .orElse(Uni.createFrom().item(List.of()));
    }
}
