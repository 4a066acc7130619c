package dev.bellwether.bench.quality;

import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.window.Frame;
import dev.bellwether.alert.window.LogClock;
import dev.bellwether.alert.window.Scope;
import dev.bellwether.alert.window.Series;
import dev.bellwether.alert.window.Sighting;
import dev.bellwether.alert.window.Turn;
import dev.bellwether.alert.window.Watch;
import dev.bellwether.alert.window.WindowCondition;
import dev.bellwether.alert.window.WindowEngine;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/** Bursts found and false alarms of the shipped condition, on made-up news. */
final class BurstsInTime implements QualityMeasure {

    private static final int ENTITIES = 400;
    private static final int DAYS = 60;

    /** The days that are usual, and the one that is left out. */
    private static final int LEARNT_DAYS = 29;

    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
    private static final String ENTITY = "entities/simulated";
    private static final int SOURCES = 40;

    /** From an article's event to its analysis. */
    private static final Duration DELAY = Duration.ofMinutes(2);

    /** An alarm so long after the burst's end is of nothing. */
    private static final int AFTER_EFFECT = 6 * SimulatedNews.HOUR;

    @Override
    public String id() {
        return "QA1";
    }

    @Override
    public String title() {
        return "bursts";
    }

    @Override
    public String method() {
        return "Simulated: " + ENTITIES + " entities, " + DAYS
                + " days, stories that are independent of each other at a rate with a daily season (a fifth of the mean at night) and a weekly one (three tenths at weekends), and a burst for each at a random minute after the first "
                + LEARNT_DAYS
                + " days: for three hours the larger of 5 times the rate and 4 stories an hour more. The engine that decides live walks them with a burst condition whose values are all left at their defaults. A false alarm is an alert before the burst, or more than six hours after it; a burst is found when an alert is raised in it.";
    }

    @Override
    public List<Value> run(Run run) {
        List<Value> values = new ArrayList<>();
        int entities = Math.max(20, (int) Math.round(ENTITIES * run.size()));
        for (double rate : List.of(0.02, 0.2, 1.0, 5.0)) {
            Outcome outcome = simulate(rate, entities, run.random(id()));
            String at = ", " + rate + " stories an hour";
            boolean isJudged = rate == 1;
            Value alarms = Value.counted("false alarms per 1,000 entities and day" + at, "", outcome.falseAlarms());
            Value hour = Value.counted("found in 1 h" + at, "", outcome.foundInAnHour());
            Value found = Value.counted("found in 3 h" + at, "", outcome.found());
            values.add(isJudged ? alarms.against(Bar.atMost(2, 1)) : alarms);
            values.add(hour);
            values.add(isJudged ? found.against(Bar.atLeast(0.70, 0.90)) : found);
        }
        return values;
    }

    /** @param falseAlarms per 1,000 entities and day */
    record Outcome(double falseAlarms, double foundInAnHour, double found) {}

    static Outcome simulate(double rate, int entities, Random random) {
        int falseAlarms = 0;
        int soon = 0;
        int found = 0;
        for (int i = 0; i < entities; i++) {
            SimulatedNews news = SimulatedNews.of(rate, DAYS, LEARNT_DAYS, random);
            List<Integer> alarms = alarms(news, random);
            int burst = news.burst();
            falseAlarms += (int) alarms.stream()
                    .filter(minute -> minute >= LEARNT_DAYS * SimulatedNews.DAY)
                    .filter(minute -> minute < burst || minute >= burst + SimulatedNews.BURST_MINUTES + AFTER_EFFECT)
                    .count();
            soon += isIn(alarms, burst, SimulatedNews.HOUR);
            found += isIn(alarms, burst, SimulatedNews.BURST_MINUTES);
        }
        double entityDays = entities * (double) (DAYS - LEARNT_DAYS);
        return new Outcome(falseAlarms / entityDays * 1_000, soon / (double) entities, found / (double) entities);
    }

    private static int isIn(List<Integer> alarms, int from, int minutes) {
        return alarms.stream().anyMatch(minute -> minute >= from && minute < from + minutes) ? 1 : 0;
    }

    /** The minutes at which it begins to fire. */
    private static List<Integer> alarms(SimulatedNews news, Random random) {
        WindowEngine engine = new WindowEngine(LogClock.UNSET);
        engine.watch(List.of(new Watch("subscriptions/simulated", 1, ENTITY, condition(), Instant.EPOCH)), List.of());
        Series series = new Series();
        List<Turn> turns = new ArrayList<>();
        int next = 0;
        int number = 0;
        for (int minute : news.minutes()) {
            for (; next <= minute; next += SimulatedNews.HOUR) {
                turns.addAll(engine.tick(at(next), entity -> series));
            }
            Instant event = at(minute);
            Sighting story = new Sighting(
                    ENTITY,
                    "stories/" + number,
                    "articles/" + number++,
                    "source" + random.nextInt(SOURCES),
                    event,
                    OptionalDouble.of(0),
                    false);
            series.add(story);
            turns.addAll(engine.arrival(event.plus(DELAY), event, List.of(story), entity -> series));
        }
        return turns.stream()
                .flatMap(turn -> turn.fold(fired -> List.of(fired), resolved -> List.<Turn.Fired>of()).stream())
                .map(fired -> (int) Duration.between(BEGIN, fired.time()).toMinutes())
                .toList();
    }

    /** As the contract fills in what is left unset. */
    private static WindowCondition condition() {
        Frame frame = new Frame(new Scope(ENTITY), Duration.ofHours(1), 3, 3, Duration.ZERO, Severity.INFO);
        return new WindowCondition.Burst(frame, 1e-4, 0.01);
    }

    private static Instant at(int minute) {
        return BEGIN.plus(Duration.ofMinutes(minute));
    }
}
