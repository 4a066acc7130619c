package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Arrival;
import dev.bellwether.alert.match.LiveMatcher;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.silence.Silencing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Decides what came in: asks every subscription that is enabled now, and the stages. Writes nothing. */
@ApplicationScoped
public class Judge {

    private final LiveMatcher matcher;
    private final AlertStore store;
    private final Silencing silencing;
    private final Clock clock;

    Judge(LiveMatcher matcher, AlertStore store, Silencing silencing, Clock clock) {
        this.matcher = matcher;
        this.store = store;
        this.silencing = silencing;
        this.clock = clock;
    }

    /** @param arrivals not decided before, in the order of the log */
    public Uni<List<Decision>> decide(List<Arrival> arrivals) {
        return matcher.match(arrivals.stream().map(Arrival::analysis).toList()).chain(this::judge);
    }

    /** What the stages say of conditions that hold, in the order of the log. */
    Uni<List<Decision>> judge(List<Match> matches) {
        Instant matched = now();
        return store.history(matches)
                .call(history -> silencing.of(matches).invoke(silences -> silences.forEach(history::loadSilence)))
                .map(history -> Stages.decide(matches, history))
                .map(decisions -> {
                    Decision.Steps steps = new Decision.Steps(matched, now());
                    return decisions.stream()
                            .map(decision -> decision.at(steps))
                            .toList();
                });
    }

    /** To the microsecond, which is what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
