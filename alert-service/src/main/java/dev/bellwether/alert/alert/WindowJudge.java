package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Analysis;
import dev.bellwether.alert.match.LiveMatcher;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.subscription.SubscriptionStore;
import dev.bellwether.alert.watchlist.LiveWatchlists;
import dev.bellwether.alert.window.KeptStanding;
import dev.bellwether.alert.window.Series;
import dev.bellwether.alert.window.Sighting;
import dev.bellwether.alert.window.Turn;
import dev.bellwether.alert.window.WindowEngine;
import dev.bellwether.kit.id.IdSource;
import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Counts stories and decides what conditions over time make of them, and the stages of that. Writes nothing. */
@ApplicationScoped
public class WindowJudge {

    /** Nothing that is decided depends on less. */
    private static final Duration TICK = Duration.ofMinutes(1);

    private final WindowStore store;
    private final Judge judge;
    private final SubscriptionStore subscriptions;
    private final LiveWatchlists watchlists;
    private final Workers workers;
    private final IdSource ids;
    /** Taken out while it is worked with, so that nobody else works with it. */
    private final AtomicReference<WindowMemory> kept = new AtomicReference<>(new WindowMemory());

    WindowJudge(
            WindowStore store,
            Judge judge,
            SubscriptionStore subscriptions,
            LiveWatchlists watchlists,
            Workers workers,
            IdSource ids) {
        this.store = store;
        this.judge = judge;
        this.subscriptions = subscriptions;
        this.watchlists = watchlists;
        this.workers = workers;
        this.ids = ids;
    }

    /**
     * Decides what holds in analyses, and what that makes of conditions over time, as one log: what is told at a step counts at the next.
     *
     * @param analyses not decided before, in the order of the log; one at least
     * @param held conditions on articles that hold in them
     */
    public Uni<WindowDecisions> decide(List<Analysis> analyses, LiveMatcher.Held held) {
        WindowMemory memory = kept.getAndSet(new WindowMemory());
        List<Analysis> counted = List.copyOf(analyses);
        Map<String, List<Match>> byAnalysis = held.matches().stream()
                .collect(Collectors.groupingBy(match -> match.analysis().name()));
        return upToDate(memory, held.watchlists())
                .chain(ended -> newStories(counted)
                        .chain(stories -> ready(memory, stories, last(counted))
                                .chain(series -> workers.run(() ->
                                        new WindowSteps(memory, ended).take(counted, byAnalysis, stories, series)))
                                .chain(steps -> decided(memory, steps, held.watchlists(), Optional.empty()))));
    }

    /** Where a minute has passed since the last step: takes the time, at which nothing has come, for a step. */
    public Uni<Optional<WindowDecisions>> tick(Instant time) {
        return store.moment().chain(moment -> {
            if (moment.clock().logTime().plus(TICK).isAfter(time)) {
                return Uni.createFrom().item(Optional.empty());
            }
            WindowMemory memory = kept.getAndSet(new WindowMemory());
            return watchlists
                    .current()
                    .chain(lists -> upToDate(memory, lists)
                            .chain(ended -> ready(memory, Set.of(), time)
                                    .chain(series ->
                                            workers.run(() -> new WindowSteps(memory, ended).take(time, series)))
                                    .chain(steps -> decided(memory, steps, lists, Optional.of(time)))
                                    .map(Optional::of)));
        });
    }

    private static Instant last(List<Analysis> analyses) {
        return analyses.stream()
                .map(Analysis::createTime)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** Reads what others have changed; answers what ended with that. */
    private Uni<List<Turn>> upToDate(WindowMemory memory, LiveWatchlists.Current lists) {
        return store.moment().chain(moment -> {
            boolean isFresh = memory.version.equals(Optional.of(moment.version()));
            if (!isFresh) {
                memory.series.clear();
                memory.engine = new WindowEngine(moment.clock());
                memory.watched = "";
            }
            return watched(memory, moment, lists, isFresh);
        });
    }

    private Uni<List<Turn>> watched(
            WindowMemory memory, WindowStore.Moment moment, LiveWatchlists.Current lists, boolean isFresh) {
        String wanted = moment.subscriptions() + " " + lists.changes();
        if (isFresh && wanted.equals(memory.watched)) {
            return Uni.createFrom().item(List.of());
        }
        Uni<List<KeptStanding>> standings = isFresh ? Uni.createFrom().item(List.of()) : store.standings();
        return standings.chain(before -> subscriptions.timed().map(timed -> {
            memory.subscriptions = new HashMap<>();
            timed.forEach(subscription -> memory.subscriptions.put(subscription.name(), subscription));
            memory.watched = wanted;
            List<Turn> ended = memory.engine.watch(Watches.of(timed, lists), before);
            // Of who is watched no more the stories are not added any longer.
            memory.series.keySet().removeIf(entity -> !memory.engine.isWatched(entity));
            return ended;
        }));
    }

    /** The stories of the analyses that are not counted yet, each at the first of them. */
    private Uni<Set<Sighting>> newStories(List<Analysis> analyses) {
        List<Sighting> stories = analyses.stream().flatMap(Sightings::of).toList();
        return store.known(stories).map(known -> {
            Set<WindowStore.StoryKey> seen = new HashSet<>(known);
            Set<Sighting> fresh = new LinkedHashSet<>();
            stories.stream()
                    .filter(story -> seen.add(WindowStore.StoryKey.of(story)))
                    .forEach(fresh::add);
            return fresh;
        });
    }

    /** The series of all that will be asked of until a time. */
    private Uni<Map<String, Series>> ready(WindowMemory memory, Set<Sighting> stories, Instant until) {
        Set<String> wanted = new HashSet<>(memory.engine.entitiesDue(until));
        stories.stream().map(Sighting::entity).filter(memory.engine::isWatched).forEach(wanted::add);
        Map<String, Series> ready = new HashMap<>();
        wanted.forEach(entity ->
                Optional.ofNullable(memory.series.get(entity)).ifPresent(series -> ready.put(entity, series)));
        List<String> missing =
                wanted.stream().filter(entity -> !ready.containsKey(entity)).toList();
        if (missing.isEmpty()) {
            return Uni.createFrom().item(ready);
        }
        return store.series(missing).map(read -> {
            memory.series.putAll(read);
            ready.putAll(read);
            return ready;
        });
    }

    private Uni<WindowDecisions> decided(
            WindowMemory memory, WindowSteps steps, LiveWatchlists.Current lists, Optional<Instant> tick) {
        memory.version = Optional.of(ids.next());
        WindowEngine.Changes changes = memory.engine.takeChanges();
        return judge.judge(steps.matches, steps.resolutions, lists.memberships())
                .map(decisions -> new WindowDecisions(
                        memory.version.orElseThrow(),
                        memory.engine.clock(),
                        steps.clocks,
                        steps.stories,
                        decisions,
                        steps.resolutions,
                        changes,
                        lists.fresh(),
                        tick))
                .invoke(decisions -> kept.set(memory));
    }
}
