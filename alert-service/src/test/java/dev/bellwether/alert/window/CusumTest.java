package dev.bellwether.alert.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.alert.condition.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CusumTest {

    /** Of a story in each of these at a random minute: by no window too many, and five times as usual in a rise. */
    private static final int HOURS_OF_A_STORY = 5;

    private static final int DAYS = 32;
    private static final int RISE = 30 * 24;
    private static final int HOURS_OF_THE_RISE = 24;

    private static final Duration COOLDOWN = Duration.ofHours(6);

    private static final WindowCondition BURST =
            new WindowCondition.Burst(SomeWindows.frame(Duration.ofHours(6), 3, 3, Duration.ZERO), 1e-4, 0.01);

    @Test
    void slowRise_isToldOnceAndByTheSumAlone() {
        for (int run = 0; run < 20; run++) {
            long seed = new Random().nextLong();

            List<Turn.Fired> told = told(rising(new Random(seed)));

            assertThat(told).as("seed %d", seed).singleElement().satisfies(fired -> {
                assertThat(Duration.between(SomeWindows.MONDAY, fired.time()).toHours())
                        .isBetween(RISE + 8L, (long) RISE + HOURS_OF_THE_RISE);
                Map<String, Double> values = fired.reasons().stream()
                        .collect(Collectors.toMap(Reason::expression, reason -> Double.valueOf(reason.value())));
                assertThat(values.get("cusum >= 13.8")).isGreaterThanOrEqualTo(13.8);
                assertThat(values.get("probability <= 0.0001")).isGreaterThan(1e-4);
            });
        }
    }

    @Test
    void levelSeries_isNeverTold() {
        for (int run = 0; run < 20; run++) {
            long seed = new Random().nextLong();

            assertThat(told(level(new Random(seed)))).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void sum_growsWithTheRiseAndBeginsAnewWhenItHasShownOne() {
        List<Sighting> stories = rising(new Random(11));
        int begin = Minutes.of(SomeWindows.MONDAY);

        List<Cusum> hourly = new ArrayList<>();
        for (int hour = RISE; hour <= RISE + HOURS_OF_THE_RISE; hour++) {
            int end = begin + hour * Minutes.HOUR;
            Series series = series(stories, end);
            hourly.add(Cusum.at(series, series.profile(end, begin), end));
        }

        assertThat(hourly.get(0).value()).isLessThan(3);
        int first = (int) hourly.stream().takeWhile(cusum -> !cusum.isRise()).count();
        assertThat(first).isBetween(8, HOURS_OF_THE_RISE - 3);
        assertThat(hourly.get(first - 1).value()).isBetween(10.0, Cusum.DECISION);
        assertThat(hourly.subList(first, first + 3)).allMatch(Cusum::isRise);
        assertThat(hourly.subList(first, first + 3)).allMatch(cusum -> cusum.value() >= Cusum.DECISION);
        assertThat(hourly.get(first + 3).isRise()).as("three hours later").isFalse();
        assertThat(hourly.get(first + 3).value()).isLessThan(Cusum.DECISION / 2);
    }

    private static List<Sighting> level(Random random) {
        return stories(random, 0, DAYS * 24, HOURS_OF_A_STORY);
    }

    private static List<Sighting> rising(Random random) {
        List<Sighting> stories = new ArrayList<>(stories(random, 0, RISE, HOURS_OF_A_STORY));
        stories.addAll(stories(random, RISE, RISE + HOURS_OF_THE_RISE, 1));
        stories.addAll(stories(random, RISE + HOURS_OF_THE_RISE, DAYS * 24, HOURS_OF_A_STORY));
        return stories;
    }

    /** One in each so many hours, of one source after the other. */
    private static List<Sighting> stories(Random random, int fromHour, int toHour, int every) {
        List<Sighting> stories = new ArrayList<>();
        for (int hour = fromHour; hour < toHour; hour += every) {
            Instant time = SomeWindows.MONDAY.plus(Duration.ofMinutes(hour * 60L + random.nextInt(every * 60)));
            stories.add(new Sighting(
                    SomeWindows.ENTITY,
                    "stories/" + hour,
                    "articles/" + hour,
                    "s" + hour % 7 + ".example.com",
                    time,
                    OptionalDouble.empty(),
                    false));
        }
        return stories;
    }

    private static Series series(List<Sighting> stories, int end) {
        Series series = new Series();
        stories.stream().filter(story -> story.minute() < end).forEach(series::add);
        return series;
    }

    /**
     * What began to fire, story by story, and is not held back by the cooldown that is the default: the sum goes by hours that end at the
     * story, so that one rise may be shown by the hours of one story and some hours later by those of another.
     */
    private static List<Turn.Fired> told(List<Sighting> stories) {
        WindowEngine engine = new WindowEngine(LogClock.UNSET);
        engine.watch(List.of(SomeWindows.watch(BURST)), List.of());
        Series series = new Series();
        Function<String, Series> ofEntity = entity -> series;
        List<Turn.Fired> told = new ArrayList<>();
        for (Sighting story : stories) {
            series.add(story);
            List<Turn> turns = engine.arrival(story.eventTime(), story.eventTime(), List.of(story), ofEntity);
            turns.forEach(turn -> turn.fold(fired -> !isCoolingDown(told, fired) && told.add(fired), over -> false));
        }
        return told;
    }

    private static boolean isCoolingDown(List<Turn.Fired> told, Turn.Fired fired) {
        return !told.isEmpty()
                && fired.time().isBefore(told.get(told.size() - 1).time().plus(COOLDOWN));
    }
}
