package dev.bellwether.alert.backtest;

import dev.bellwether.alert.subscription.Subscription;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads what was told before a backtest begins, and beside it. */
@ApplicationScoped
class Tellings {

    private static final Comparator<ToldAlert> IN_THE_ORDER_OF_THE_LOG = Comparator.comparingLong(ToldAlert::place)
            .thenComparing(ToldAlert::isOverTime)
            .thenComparing(one -> one.told().time());

    private final BacktestStore store;

    Tellings(BacktestStore store) {
        this.store = store;
    }

    Uni<Telling> begin(Subscription subscription, Subject subject, Period period, Extent extent) {
        return before(subject, period)
                .chain(before -> inhibitors(subscription, period)
                        .map(beside -> Stream.concat(before.stream(), beside.stream())
                                .sorted(IN_THE_ORDER_OF_THE_LOG)
                                .toList()))
                .map(told -> new Telling(told, extent));
    }

    private Uni<List<ToldAlert>> before(Subject subject, Period period) {
        Uni<List<ToldAlert>> nothing = Uni.createFrom().item(List.of());
        return subject.fold(
                stored -> period.start().equals(Period.BEGINNING)
                        ? nothing
                        : store.toldTo(List.of(stored.name()), new Period(Period.BEGINNING, period.start())),
                draft -> nothing);
    }

    /** What those were told that inhibit the subscription, from as long before the period as it matters. */
    private Uni<List<ToldAlert>> inhibitors(Subscription subscription, Period period) {
        return subscription
                .policy()
                .restraints()
                .inhibition()
                .map(inhibition ->
                        store.toldTo(inhibition.subscriptions(), period.beginningEarlier(inhibition.window())))
                .orElse(Uni.createFrom().item(List.of()));
    }
}
