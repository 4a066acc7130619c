package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Analysis;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.window.LogClock;
import dev.bellwether.alert.window.Series;
import dev.bellwether.alert.window.Sighting;
import dev.bellwether.alert.window.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Some steps of the log as they are taken: what is counted, what holds, and what is over, in their order. For one thread. */
final class WindowSteps {

    final Map<String, LogClock> clocks = new HashMap<>();
    final List<WindowDecisions.Counted> stories = new ArrayList<>();
    final List<Match> matches = new ArrayList<>();
    final List<WindowDecisions.Resolution> resolutions = new ArrayList<>();

    private final WindowMemory memory;

    /** @param ended what was over before the first step */
    WindowSteps(WindowMemory memory, List<Turn> ended) {
        this.memory = memory;
        ended.forEach(this::add);
    }

    /**
     * Analyses.
     *
     * @param held conditions on articles that hold, by the names of the analyses: they are decided before those over time
     * @param fresh stories that were not counted before
     * @param series of all that will be asked of
     */
    WindowSteps take(
            List<Analysis> analyses, Map<String, List<Match>> held, Set<Sighting> fresh, Map<String, Series> series) {
        Set<Sighting> uncounted = new HashSet<>(fresh);
        for (Analysis analysis : analyses) {
            List<Sighting> counted =
                    Sightings.of(analysis).filter(uncounted::remove).toList();
            counted.forEach(story -> stories.add(new WindowDecisions.Counted(analysis.name(), story)));
            List<Sighting> watched = counted.stream()
                    .filter(story -> memory.engine.isWatched(story.entity()))
                    .toList();
            watched.forEach(
                    story -> Objects.requireNonNull(series.get(story.entity())).add(story));
            List<Turn> turns = memory.engine.arrival(
                    analysis.createTime(), analysis.article().eventTime(), watched, series::get);
            clocks.put(analysis.name(), memory.engine.clock());
            matches.addAll(held.getOrDefault(analysis.name(), List.of()));
            turns.forEach(this::add);
        }
        return this;
    }

    /** A time at which nothing has come. */
    WindowSteps take(Instant tick, Map<String, Series> series) {
        memory.engine.tick(tick, series::get).forEach(this::add);
        return this;
    }

    private void add(Turn turn) {
        turn.fold(
                fired -> matches.add(
                        Match.of(Objects.requireNonNull(memory.subscriptions.get(fired.subscription())), fired)),
                resolved -> resolutions.add(new WindowDecisions.Resolution(resolved)));
    }
}
