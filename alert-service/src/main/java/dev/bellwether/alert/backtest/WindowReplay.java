package dev.bellwether.alert.backtest;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.log.LogPlace;
import dev.bellwether.alert.log.Step;
import dev.bellwether.alert.log.Walk;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.subscription.Subscription;
import dev.bellwether.alert.window.Standing;
import dev.bellwether.alert.window.State;
import dev.bellwether.alert.window.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** One backtest of a condition over time on its way: a walk along the log, and what would have been told. One part at a time. */
final class WindowReplay {

    private final Subscription subscription;
    private final Period period;
    private final Telling telling;
    private final Map<String, Standing> standings = new HashMap<>();

    WindowReplay(Subscription subscription, Period period, Telling telling) {
        this.subscription = subscription;
        this.period = period;
        this.telling = telling;
    }

    /** What began to fire at a step. */
    private record Firing(Step step, List<Match> matches) {}

    /**
     * What came of some more steps, within the period.
     *
     * @param firings in the order of the log
     */
    record Part(List<Firing> firings, List<StateChange> changes) {

        List<Match> matches() {
            return firings.stream().flatMap(firing -> firing.matches().stream()).toList();
        }

        /** The step of each match, by its id. */
        Map<UUID, LogPlace> places() {
            Map<UUID, LogPlace> places = new HashMap<>();
            firings.forEach(firing -> firing.matches()
                    .forEach(match -> places.put(match.id(), firing.step().place())));
            return places;
        }
    }

    Part part(List<Walk.Taken> taken) {
        List<Firing> firings = new ArrayList<>();
        List<StateChange> changes = new ArrayList<>();
        for (Walk.Taken one : taken) {
            List<StateChange> ofStep = changes(one);
            if (period.contains(one.step().logTime())) {
                boolean isTried = !one.step().place().isTick() && !one.step().isErased();
                if (isTried) {
                    telling.tried(one.step().logTime());
                }
                changes.addAll(ofStep);
                List<Match> matches = one.turns().stream()
                        .flatMap(turn -> turn.fold(
                                fired -> Stream.of(Match.of(subscription, fired)), over -> Stream.<Match>of()))
                        .toList();
                firings.add(new Firing(one.step(), matches));
            }
        }
        firings.removeIf(firing -> firing.matches().isEmpty());
        return new Part(firings, changes);
    }

    /** Those that stand elsewhere, not those that are only due at another time; what fired is over where it is watched no more. */
    private List<StateChange> changes(Walk.Taken taken) {
        List<StateChange> changes = new ArrayList<>();
        taken.turns().forEach(turn -> turn.fold(fired -> false, over -> add(changes, over.entity(), resolved(over))));
        taken.standings().forEach(one -> add(changes, one.entity(), one.standing()));
        return changes;
    }

    private static Standing resolved(Turn.Resolved over) {
        return new Standing(State.RESOLVED, over.time());
    }

    private boolean add(List<StateChange> changes, String entity, Standing standing) {
        boolean isElsewhere = !standing.equals(standings.put(entity, standing));
        return isElsewhere && changes.add(new StateChange(entity, standing));
    }

    /** @param silences by the ids of the matches that they hold for */
    BacktestStep decide(Part part, Map<UUID, String> silences) {
        telling.silences(silences);
        List<Alert> alerts = new ArrayList<>();
        part.firings()
                .forEach(firing -> alerts.addAll(telling.decide(firing.matches(), one -> isKnown(one, firing.step()))));
        return telling.step(alerts, part.changes(), false);
    }

    /** The step with the summary. */
    BacktestStep last() {
        return telling.step(List.of(), List.of(), true);
    }

    private static boolean isKnown(ToldAlert one, Step step) {
        return one.place() <= step.place().analysis() && !one.told().time().isAfter(step.logTime());
    }
}
