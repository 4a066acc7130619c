package dev.bellwether.alert.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WindowEngineTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /** A step of a log: a story, late or not, or a tick. */
    private record Step(Instant logTime, List<Sighting> stories) {}

    @Test
    void randomLogs_makeTheTurnsThatTheDefinitionsWordForWordMake() {
        int turns = 0;
        for (int run = 0; run < 300; run++) {
            long seed = System.nanoTime() + run;
            Random random = new Random(seed);
            WindowCondition.Threshold condition = condition(random);
            List<Step> log = log(random);

            List<String> decided = decide(condition, log);

            assertThat(decided).as("seed %d, %s", seed, condition).isEqualTo(new Oracle(condition).decide(log));
            turns += decided.size();
        }
        assertThat(turns).as("runs in which something fires").isGreaterThan(300);
    }

    private static WindowCondition.Threshold condition(Random random) {
        Comparison comparison = Comparison.values()[random.nextInt(2)];
        Metric metric = Metric.values()[random.nextInt(4)];
        boolean isFew = metric.isCount() && comparison == Comparison.AT_MOST;
        int sign = comparison == Comparison.AT_LEAST ? -1 : 1;
        double value = switch (metric) {
            case STORIES -> 1 + random.nextInt(4);
            case SOURCES -> 1 + random.nextInt(3);
            case SCORE -> sign * -0.2;
            case NEGATIVE_SHARE -> 0.5;
        };
        double clear = value + sign * random.nextInt(2) * (metric.isCount() ? 1 : 0.2);
        Frame frame = SomeWindows.frame(
                Duration.ofMinutes(30 + 30 * random.nextInt(4)),
                isFew ? 0 : random.nextInt(4),
                isFew ? 0 : random.nextInt(2),
                Duration.ofMinutes(random.nextBoolean() ? 0 : 20));
        return new WindowCondition.Threshold(frame, metric, comparison, value, clear);
    }

    /**
     * Busy hours and quiet ones, at most a step a minute, which is how often time alone is looked at; a fifth of the stories is up to an
     * hour late.
     */
    private static List<Step> log(Random random) {
        List<Step> log = new ArrayList<>();
        Instant time = SomeWindows.MONDAY;
        for (int i = 0; i < 120; i++) {
            boolean isBusy = i / 20 % 2 == 0;
            time = time.plusSeconds(60 + random.nextInt(isBusy ? 1_200 : 3_600));
            Instant event = time.minusSeconds(random.nextInt(5) == 0 ? random.nextInt(3_600) : random.nextInt(120));
            log.add(
                    random.nextInt(isBusy ? 10 : 2) == 0
                            ? new Step(time, List.of())
                            : new Step(time, List.of(SomeWindows.sighting(random, event))));
        }
        return log;
    }

    private static List<String> decide(WindowCondition condition, List<Step> log) {
        WindowEngine engine = new WindowEngine(LogClock.UNSET);
        engine.watch(List.of(SomeWindows.watch(condition)), List.of());
        Series series = new Series();
        List<String> decided = new ArrayList<>();
        for (Step step : log) {
            step.stories().forEach(series::add);
            List<Turn> turns = step.stories().isEmpty()
                    ? engine.tick(step.logTime(), entity -> series)
                    : engine.arrival(
                            step.logTime(), step.stories().get(0).eventTime(), step.stories(), entity -> series);
            turns.forEach(turn -> decided.add(turn.fold(
                    fired -> "fired " + fired.time() + " " + fired.evidence().stories(),
                    resolved -> "resolved " + resolved.time() + " of " + resolved.firedTime())));
        }
        return decided;
    }

    /** The definitions, over a list of all stories, asked at every step. */
    private static final class Oracle {
        private final WindowCondition.Threshold condition;
        private final List<Sighting> stories = new ArrayList<>();
        private final List<String> decided = new ArrayList<>();
        private Instant begin = Instant.MAX;
        private Instant heard = Instant.MIN;
        private Instant pendingSince = Instant.MAX;
        private Instant firedTime = Instant.MAX;

        Oracle(WindowCondition.Threshold condition) {
            this.condition = condition;
        }

        List<String> decide(List<Step> log) {
            for (Step step : log) {
                stories.addAll(step.stories());
                begin = begin.equals(Instant.MAX) ? step.logTime() : begin;
                Instant newest = step.stories().isEmpty()
                        ? step.logTime()
                        : step.stories().get(0).eventTime();
                heard = newest.isAfter(heard) ? newest : heard;
                decide(step.logTime());
            }
            return decided;
        }

        private void decide(Instant now) {
            int end = minute(now) + 1;
            boolean holds = holds(end);
            if (!firedTime.equals(Instant.MAX)) {
                if (!holds && isCleared(minute(heard) - 10)) {
                    decided.add("resolved " + now + " of " + firedTime);
                    firedTime = Instant.MAX;
                }
            } else if (!holds) {
                pendingSince = Instant.MAX;
            } else {
                pendingSince = pendingSince.equals(Instant.MAX) ? now : pendingSince;
                if (!pendingSince.plus(condition.frame().pendingPeriod()).isAfter(now)) {
                    decided.add("fired " + now + " " + within(end).size());
                    firedTime = now;
                    pendingSince = Instant.MAX;
                }
            }
        }

        private boolean holds(int end) {
            List<Sighting> within = within(end);
            boolean isCount = condition.metric().isCount();
            boolean isFew = isCount && condition.comparison() == Comparison.AT_MOST;
            boolean isYoung = minute(begin) > end - condition.frame().length().toMinutes();
            long scored = within.stream().filter(one -> one.score().isPresent()).count();
            boolean isTooLittle =
                    !isCount && (scored == 0 || scored < condition.frame().minStories());
            return !(isFew && isYoung)
                    && !isTooLittle
                    && suffices(within)
                    && compare(measured(within), condition.value());
        }

        private boolean isCleared(int end) {
            List<Sighting> within = within(end);
            long scored = within.stream().filter(one -> one.score().isPresent()).count();
            boolean isEmpty = !condition.metric().isCount() && scored == 0;
            return isEmpty || !suffices(within) || !compare(measured(within), condition.clearValue());
        }

        private boolean suffices(List<Sighting> within) {
            return within.size() >= condition.frame().minStories()
                    && within.stream()
                                    .map(Sighting::source)
                                    .collect(Collectors.toSet())
                                    .size()
                            >= condition.frame().minSources();
        }

        private double measured(List<Sighting> within) {
            List<Float> scores = within.stream()
                    .filter(one -> one.score().isPresent())
                    .map(one -> (float) one.score().getAsDouble())
                    .toList();
            return switch (condition.metric()) {
                case STORIES -> within.size();
                case SOURCES -> within.stream().map(Sighting::source).distinct().count();
                case SCORE ->
                    scores.stream().mapToDouble(Float::doubleValue).average().orElse(Double.NaN);
                case NEGATIVE_SHARE ->
                    within.stream().filter(Sighting::negative).count() / (double) scores.size();
            };
        }

        private boolean compare(double measured, double bound) {
            return condition.comparison() == Comparison.AT_LEAST ? measured >= bound : measured <= bound;
        }

        private List<Sighting> within(int end) {
            long from = end - condition.frame().length().toMinutes();
            return stories.stream()
                    .filter(one -> minute(one.eventTime()) >= from && minute(one.eventTime()) < end)
                    .toList();
        }

        private static int minute(Instant time) {
            return (int) Math.floorDiv(time.getEpochSecond(), 60);
        }
    }

    @Test
    void restoredEngine_goesOnAsOneThatNeverStopped() {
        Random random = new Random(11);
        for (int run = 0; run < 100; run++) {
            WindowCondition.Threshold condition = condition(random);
            List<Step> log = log(random);
            int cut = random.nextInt(log.size());

            assertThat(decideWithARestart(condition, log, cut)).isEqualTo(decide(condition, log));
        }
    }

    private static List<String> decideWithARestart(WindowCondition condition, List<Step> log, int cut) {
        WindowEngine engine = new WindowEngine(LogClock.UNSET);
        Watch watch = SomeWindows.watch(condition);
        engine.watch(List.of(watch), List.of());
        Series series = new Series();
        List<KeptStanding> kept = new ArrayList<>();
        List<String> decided = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            if (i == cut) {
                WindowEngine restored = new WindowEngine(engine.clock());
                restored.watch(List.of(watch), kept);
                engine = restored;
            }
            Step step = log.get(i);
            step.stories().forEach(series::add);
            List<Turn> turns = step.stories().isEmpty()
                    ? engine.tick(step.logTime(), entity -> series)
                    : engine.arrival(
                            step.logTime(), step.stories().get(0).eventTime(), step.stories(), entity -> series);
            turns.forEach(turn -> decided.add(turn.fold(
                    fired -> "fired " + fired.time() + " " + fired.evidence().stories(),
                    resolved -> "resolved " + resolved.time() + " of " + resolved.firedTime())));
            List<KeptStanding> standings = engine.takeChanges().standings();
            if (!standings.isEmpty()) {
                kept = new ArrayList<>(standings);
            }
        }
        return decided;
    }

    @Test
    void changedSubscription_endsWhatFiredUnderTheOldOne() {
        WindowEngine engine = new WindowEngine(LogClock.UNSET);
        Frame frame = SomeWindows.frame(HOUR, 0, 0, Duration.ZERO);
        WindowCondition one = new WindowCondition.Threshold(frame, Metric.STORIES, Comparison.AT_LEAST, 1, 1);
        Watch old = new Watch("subscriptions/test", 1, SomeWindows.ENTITY, one, Instant.EPOCH);
        Watch changed = new Watch("subscriptions/test", 2, SomeWindows.ENTITY, one, Instant.EPOCH);
        engine.watch(List.of(old), List.of());
        Series series = new Series();
        Sighting story = SomeWindows.sighting(new Random(1), SomeWindows.MONDAY);
        series.add(story);
        engine.arrival(SomeWindows.MONDAY, SomeWindows.MONDAY, List.of(story), entity -> series);

        List<Turn> turns = engine.watch(List.of(changed), List.of());

        assertThat(turns)
                .containsExactly(new Turn.Resolved(
                        "subscriptions/test", 1, SomeWindows.ENTITY, SomeWindows.MONDAY, SomeWindows.MONDAY));
    }
}
