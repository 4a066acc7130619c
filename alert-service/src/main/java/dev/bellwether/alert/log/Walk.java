package dev.bellwether.alert.log;

import dev.bellwether.alert.window.KeptStanding;
import dev.bellwether.alert.window.LogClock;
import dev.bellwether.alert.window.Look;
import dev.bellwether.alert.window.Series;
import dev.bellwether.alert.window.Sighting;
import dev.bellwether.alert.window.Turn;
import dev.bellwether.alert.window.Watch;
import dev.bellwether.alert.window.WindowEngine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** A walk along the log on its way, with the engine that decides live. For one thread. */
public final class Walk {

    private final WindowEngine engine;
    private final Map<String, Series> series;
    private final List<WatchSpan> watched;
    /** Steps at which something is watched, or is no more, that are still to come. */
    private final TreeSet<LogPlace> changes = new TreeSet<>();

    private LogPlace reached;

    /**
     * What came of a step.
     *
     * @param turns what was over before the step, and what it brought
     * @param standings those that changed, with those that are only due at another time
     */
    public record Taken(Step step, List<Turn> turns, List<KeptStanding> standings) {
        public Taken {
            turns = List.copyOf(turns);
            standings = List.copyOf(standings);
        }
    }

    /**
     * Begins after a step.
     *
     * @param clock where it stood there
     * @param series what was counted up to there
     * @param watched from when to when
     * @param kept standings of there; what has none begins as a new subscription does
     */
    Walk(
            LogPlace after,
            LogClock clock,
            Map<String, Series> series,
            Collection<WatchSpan> watched,
            Collection<KeptStanding> kept) {
        this.reached = after;
        this.engine = new WindowEngine(clock);
        this.series = new HashMap<>(series);
        this.watched = List.copyOf(watched);
        watched.forEach(span -> {
            changes.add(span.from());
            span.until().ifPresent(changes::add);
        });
        changes.headSet(after, true).clear();
        engine.watch(watchedAt(after), kept);
    }

    private List<Watch> watchedAt(LogPlace step) {
        return watched.stream()
                .filter(span -> span.isAt(step))
                .map(WatchSpan::watch)
                .toList();
    }

    /** Takes the next steps. */
    public List<Taken> take(Stretch stretch) {
        List<Taken> taken = new ArrayList<>(stretch.steps().size());
        for (Step step : stretch.steps()) {
            List<Turn> turns = new ArrayList<>(rewatch(step.place()));
            turns.addAll(turns(step, stretch.stories().getOrDefault(step.place().analysis(), List.of())));
            taken.add(new Taken(step, turns, engine.takeChanges().standings()));
            reached = step.place();
        }
        return taken;
    }

    /** Watches before a step what is watched at it; what was over by that. */
    private List<Turn> rewatch(LogPlace step) {
        SortedSet<LogPlace> passed = changes.headSet(step, true);
        if (passed.isEmpty()) {
            return List.of();
        }
        passed.clear();
        return engine.watch(watchedAt(step), List.of());
    }

    private List<Turn> turns(Step step, List<Sighting> stories) {
        if (step.place().isTick()) {
            return engine.tick(step.logTime(), this::seriesOf);
        }
        stories.forEach(story -> seriesOf(story.entity()).add(story));
        return engine.arrival(step.logTime(), step.heard(), stories, this::seriesOf);
    }

    private Series seriesOf(String entity) {
        return series.computeIfAbsent(entity, none -> new Series());
    }

    /** What a condition sees after the last step. */
    public Look look(String subscription, String entity) {
        return engine.look(subscription, entity, seriesOf(entity));
    }

    /** The last step that was taken. */
    public LogPlace reached() {
        return reached;
    }
}
