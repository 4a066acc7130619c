package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Arrival;
import dev.bellwether.alert.match.LiveMatcher;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.silence.Silencing;
import dev.bellwether.alert.watchlist.Memberships;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Finds what holds in what came in, by every subscription that is enabled now, and asks the stages. Writes nothing. */
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

    /**
     * The conditions on articles that hold, and the watchlists that they hold by.
     *
     * @param arrivals not decided before, in the order of the log
     */
    public Uni<LiveMatcher.Held> matches(List<Arrival> arrivals) {
        return matcher.match(arrivals.stream().map(Arrival::analysis).toList());
    }

    /**
     * What the stages say of conditions that hold, in the order of the log.
     *
     * @param resolutions what is over by then, for those that it inhibited
     * @param memberships by which they hold
     */
    Uni<List<Decision>> judge(
            List<Match> matches, List<WindowDecisions.Resolution> resolutions, Memberships memberships) {
        Instant matched = now();
        return store.historyOfAll(matches)
                .call(history -> silencing
                        .ofAll(matches, memberships)
                        .invoke(silences -> silences.forEach(history::loadSilence)))
                .invoke(history -> resolutions.forEach(one -> history.loadResolution(one.turn())))
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
