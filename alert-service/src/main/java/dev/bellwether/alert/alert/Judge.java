package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Arrival;
import dev.bellwether.alert.match.LiveMatcher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Decides what came in: asks every subscription that is enabled now, and the stages. Writes nothing. */
@ApplicationScoped
public class Judge {

    private final LiveMatcher matcher;
    private final AlertStore store;

    Judge(LiveMatcher matcher, AlertStore store) {
        this.matcher = matcher;
        this.store = store;
    }

    /** @param arrivals not decided before, in the order of the log */
    public Uni<List<Decision>> decide(List<Arrival> arrivals) {
        return matcher.match(arrivals.stream().map(Arrival::analysis).toList())
                .chain(matches -> store.historyOfAll(matches).map(history -> Stages.decide(matches, history)));
    }
}
