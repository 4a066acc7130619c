package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Arrival;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Matcher;
import dev.bellwether.alert.subscription.LiveSubscription;
import dev.bellwether.alert.subscription.LiveSubscriptions;
import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Decides what came in: asks every subscription that is enabled now, and the stages. Writes nothing. */
@ApplicationScoped
public class Judge {

    private final LiveSubscriptions subscriptions;
    private final AlertStore store;
    private final Workers workers;

    Judge(LiveSubscriptions subscriptions, AlertStore store, Workers workers) {
        this.subscriptions = subscriptions;
        this.store = store;
        this.workers = workers;
    }

    /** @param arrivals not decided before, in the order of the log */
    public Uni<List<Decision>> decide(List<Arrival> arrivals) {
        return subscriptions
                .current()
                .chain(live -> workers.run(() -> matches(arrivals, live)))
                .chain(matches -> store.history(matches).map(history -> Stages.decide(matches, history)));
    }

    private static List<Match> matches(List<Arrival> arrivals, List<LiveSubscription> live) {
        return arrivals.stream()
                .flatMap(arrival -> Matcher.match(arrival.analysis(), live).stream())
                .toList();
    }
}
