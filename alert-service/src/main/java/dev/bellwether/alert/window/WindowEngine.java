package dev.bellwether.alert.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Decides conditions over time, one step of the log after the other: an analysis with its stories, or a tick, which says that nothing came.
 * At each step those are assessed that a new story is about, and those that are due. The same steps make the same turns, in whatever
 * batches they come. Reads no clock and stores nothing. For one thread.
 */
public final class WindowEngine {

    private final Map<Watch.Key, Pair> pairs = new HashMap<>();
    private final Map<String, TreeMap<Watch.Key, Pair>> byEntity = new HashMap<>();
    private final TreeMap<Integer, TreeSet<Watch.Key>> due = new TreeMap<>();
    private final Map<Watch.Key, KeptStanding> changed = new LinkedHashMap<>();
    private final Set<Watch.Key> removed = new HashSet<>();
    private LogClock clock;

    /** A condition watched for an entity, and how it stands. */
    private static final class Pair {
        final Watch watch;
        Standing standing;
        OptionalInt due;

        Pair(Watch watch, Standing standing, OptionalInt due) {
            this.watch = watch;
            this.standing = standing;
            this.due = due;
        }
    }

    /** @param clock where the log stood after the last step */
    public WindowEngine(LogClock clock) {
        this.clock = clock;
    }

    public LogClock clock() {
        return clock;
    }

    public boolean isWatched(String entity) {
        return byEntity.containsKey(entity);
    }

    /**
     * Watches these and nothing else. What stood at an earlier revision, or is watched no more, is forgotten; where it fired it is over.
     *
     * @param kept standings of before, where these are the first
     */
    public List<Turn> watch(Collection<Watch> watches, Collection<KeptStanding> kept) {
        Map<Watch.Key, Watch> wanted = new TreeMap<>();
        watches.forEach(watch -> wanted.put(watch.key(), watch));
        List<Turn> turns = new ArrayList<>();
        for (Pair pair : List.copyOf(pairs.values())) {
            if (!pair.watch.equals(wanted.get(pair.watch.key()))) {
                remove(pair);
                forget(keptOf(pair), turns);
            }
        }
        for (KeptStanding one : kept) {
            Watch watch = wanted.get(new Watch.Key(one.subscription(), one.entity()));
            if (watch == null || watch.revision() != one.revision()) {
                forget(one, turns);
            } else {
                put(new Pair(watch, one.standing(), one.due()));
            }
        }
        wanted.values().stream()
                .filter(watch -> !pairs.containsKey(watch.key()))
                .forEach(watch -> put(new Pair(watch, Standing.INITIAL, firstDue(watch))));
        return turns;
    }

    /** What a story alone can bring waits for one. */
    private static OptionalInt firstDue(Watch watch) {
        OptionalInt never = OptionalInt.empty();
        OptionalInt atOnce = OptionalInt.of(Integer.MIN_VALUE);
        return watch.condition()
                .fold(
                        threshold -> threshold.comparison() == Comparison.AT_LEAST ? never : atOnce,
                        change -> never,
                        burst -> never,
                        absence -> atOnce);
    }

    private void forget(KeptStanding one, List<Turn> turns) {
        removed.add(new Watch.Key(one.subscription(), one.entity()));
        changed.remove(new Watch.Key(one.subscription(), one.entity()));
        if (one.standing().state() == State.FIRING) {
            turns.add(new Turn.Resolved(
                    one.subscription(),
                    one.revision(),
                    one.entity(),
                    one.standing().since(),
                    clock.logTime()));
        }
    }

    private void put(Pair pair) {
        Watch.Key key = pair.watch.key();
        pairs.put(key, pair);
        byEntity.computeIfAbsent(pair.watch.entity(), entity -> new TreeMap<>()).put(key, pair);
        pair.due.ifPresent(
                minute -> due.computeIfAbsent(minute, m -> new TreeSet<>()).add(key));
    }

    private void remove(Pair pair) {
        Watch.Key key = pair.watch.key();
        pairs.remove(key);
        byEntity.computeIfPresent(pair.watch.entity(), (entity, there) -> {
            there.remove(key);
            return there.isEmpty() ? null : there;
        });
        undue(pair);
    }

    private void undue(Pair pair) {
        pair.due.ifPresent(minute -> due.computeIfPresent(minute, (m, keys) -> {
            keys.remove(pair.watch.key());
            return keys.isEmpty() ? null : keys;
        }));
    }

    /** The entities of what is due up to a time, whose series will be asked for. */
    public Set<String> entitiesDue(Instant until) {
        Set<String> entities = new HashSet<>();
        due.headMap(Minutes.of(until), true).values().forEach(keys -> keys.forEach(key -> entities.add(key.entity())));
        return entities;
    }

    /**
     * An analysis.
     *
     * @param stories of the watched entities in it those that are new; in the series already
     * @param series of every entity that these are about or that is due
     */
    public List<Turn> arrival(
            Instant createTime, Instant eventTime, List<Sighting> stories, Function<String, Series> series) {
        clock = clock.arrival(createTime, eventTime);
        Set<Watch.Key> asked = new TreeSet<>();
        stories.forEach(story -> asked.addAll(
                byEntity.getOrDefault(story.entity(), new TreeMap<>()).keySet()));
        return assess(asked, series);
    }

    /** A time in which nothing came; the series of every entity that is due. */
    public List<Turn> tick(Instant time, Function<String, Series> series) {
        clock = clock.tick(time);
        return assess(new TreeSet<>(), series);
    }

    private List<Turn> assess(Set<Watch.Key> asked, Function<String, Series> series) {
        due.headMap(Minutes.of(clock.logTime()), true).values().forEach(asked::addAll);
        List<Turn> turns = new ArrayList<>();
        for (Watch.Key key : asked) {
            Pair pair = Objects.requireNonNull(pairs.get(key));
            if (!clock.logTime().isBefore(pair.watch.from())) {
                assess(pair, series.apply(key.entity()), turns);
            }
        }
        return turns;
    }

    /**
     * What a condition that is watched sees at the last step, whether it was asked there or not. Changes nothing.
     *
     * @param series of the entity
     */
    public Look look(String subscription, String entity, Series series) {
        Pair pair = Objects.requireNonNull(pairs.get(new Watch.Key(subscription, entity)));
        Assessment assessment = Assessments.of(pair.watch.condition(), series, clock);
        return new Look(
                pair.standing,
                assessment.finding(),
                assessment.guards(),
                assessment.reasons(),
                WindowEvidence.of(assessment, series));
    }

    private void assess(Pair pair, Series series, List<Turn> turns) {
        Watch watch = pair.watch;
        Assessment assessment = Assessments.of(watch.condition(), series, clock);
        KeptStanding known = keptOf(pair);
        Standing before = pair.standing;
        Standing after = before.after(
                assessment, clock.logTime(), watch.condition().frame().pendingPeriod());
        undue(pair);
        pair.standing = after;
        pair.due = nextDue(after, assessment);
        put(pair);
        if (!keptOf(pair).equals(known)) {
            changed.put(watch.key(), keptOf(pair));
        }
        if (after.state() == State.FIRING && before.state() != State.FIRING) {
            turns.add(new Turn.Fired(
                    watch.subscription(),
                    watch.revision(),
                    watch.entity(),
                    watch.condition().frame().severity(),
                    after.since(),
                    assessment.reasons(),
                    WindowEvidence.of(assessment, series)));
        } else if (before.state() == State.FIRING && after.state() != State.FIRING) {
            turns.add(new Turn.Resolved(
                    watch.subscription(), watch.revision(), watch.entity(), before.since(), after.since()));
        }
    }

    /** What has begun is looked at every minute, all else when its rule says. */
    private OptionalInt nextDue(Standing standing, Assessment assessment) {
        int next = Minutes.of(clock.logTime()) + 1;
        if (standing.state() == State.PENDING || standing.state() == State.FIRING) {
            return OptionalInt.of(next);
        }
        return assessment.review().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(next, assessment.review().getAsInt()));
    }

    private static KeptStanding keptOf(Pair pair) {
        return new KeptStanding(
                pair.watch.subscription(), pair.watch.revision(), pair.watch.entity(), pair.standing, pair.due);
    }

    /** What has changed since it was last asked, to be kept. */
    public Changes takeChanges() {
        Changes changes = new Changes(
                List.copyOf(changed.values()),
                removed.stream()
                        .sorted()
                        .map(key -> new Changes.Removed(key.subscription(), key.entity()))
                        .toList());
        changed.clear();
        removed.clear();
        return changes;
    }

    /** Standings to keep, and those to keep no more, which come first. */
    public record Changes(List<KeptStanding> standings, List<Removed> removed) {

        public Changes {
            standings = List.copyOf(standings);
            removed = List.copyOf(removed);
        }

        /** A standing that is no more. */
        public record Removed(String subscription, String entity) {}
    }
}
