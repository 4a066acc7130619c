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

/** A walk along the log on its way, with the engine that decides live. For one thread. */
public final class Walk {

    private final WindowEngine engine;
    private final Map<String, Series> series;
    private LogPlace reached;

    /**
     * What came of a step.
     *
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
     * @param kept standings of there; what has none begins as a new subscription does
     */
    Walk(
            LogPlace after,
            LogClock clock,
            Map<String, Series> series,
            Collection<Watch> watches,
            Collection<KeptStanding> kept) {
        this.reached = after;
        this.engine = new WindowEngine(clock);
        this.series = new HashMap<>(series);
        engine.watch(watches, kept);
    }

    /** Takes the next steps. */
    public List<Taken> take(Stretch stretch) {
        List<Taken> taken = new ArrayList<>(stretch.steps().size());
        for (Step step : stretch.steps()) {
            List<Turn> turns =
                    turns(step, stretch.stories().getOrDefault(step.place().analysis(), List.of()));
            taken.add(new Taken(step, turns, engine.takeChanges().standings()));
            reached = step.place();
        }
        return taken;
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
