package dev.bellwether.alert.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final int BEGIN = Minutes.of(SomeWindows.MONDAY);

    @Test
    void anyWindow_countsWhatAListOfTheStoriesHasInIt() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Series series = new Series();
        List<Sighting> all = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            // In no order, as what is late comes.
            Sighting sighting =
                    SomeWindows.sighting(random, SomeWindows.MONDAY.plusSeconds(random.nextInt(20 * 86_400)));
            series.add(sighting);
            all.add(sighting);
            int from = BEGIN + random.nextInt(20 * Minutes.DAY);
            int to = from + random.nextInt(Minutes.DAY);

            List<Sighting> inside = all.stream()
                    .filter(one -> one.minute() >= from && one.minute() < to)
                    .toList();
            Counts counts = series.counts(from, to);
            assertThat(counts.stories()).as("seed %d", seed).isEqualTo(inside.size());
            assertThat(series.stories(from, to)).isEqualTo(inside.size());
            assertThat(counts.sources()).isEqualTo((int)
                    inside.stream().map(Sighting::source).distinct().count());
            assertThat(counts.scored()).isEqualTo((int)
                    inside.stream().filter(one -> one.score().isPresent()).count());
            assertThat(counts.scoreSum())
                    .isEqualTo(
                            inside.stream()
                                    .flatMapToDouble(one -> one.score().stream())
                                    .sum(),
                            within(1e-3));
            assertThat(counts.negatives())
                    .isEqualTo((int) inside.stream().filter(Sighting::negative).count());
        }
        int end = BEGIN + 20 * Minutes.DAY;
        assertThat(series.newest(BEGIN, end))
                .containsExactlyElementsOf(all.stream()
                        .sorted(Comparator.comparing(Sighting::eventTime)
                                .reversed()
                                .thenComparing(Sighting::story))
                        .limit(Series.MOST_SHOWN)
                        .toList());
    }

    @Test
    void storiesOfTheLongestWindowAndBaseline_areKeptHoweverManyFollow() {
        Random random = new Random(1);
        Series series = new Series();
        int days = 200;
        for (int hour = 0; hour < days * 24; hour++) {
            series.add(SomeWindows.sighting(random, SomeWindows.MONDAY.plusSeconds(hour * 3_600L)));
        }

        int end = BEGIN + days * Minutes.DAY;
        assertThat(series.stories(end - 35 * Minutes.DAY, end)).isEqualTo(35 * 24);
    }

    @Test
    void usualStoriesOfATime_areTheSumOfThoseOfItsMinutes() {
        Random random = new Random(7);
        Series series = new Series();
        IntStream.range(0, 2_000)
                .forEach(i -> series.add(
                        SomeWindows.sighting(random, SomeWindows.MONDAY.plusSeconds(random.nextInt(28 * 86_400)))));
        Profile profile = Profile.of(series, BEGIN, Minutes.hour(BEGIN) + 28 * 24);

        for (int i = 0; i < 200; i++) {
            int from = BEGIN + random.nextInt(60 * Minutes.DAY);
            int to = from + random.nextInt(3 * Minutes.DAY);
            double sum = IntStream.range(from, to)
                    .mapToDouble(minute -> profile.expected(minute, minute + 1))
                    .sum();
            assertThat(profile.expected(from, to)).isEqualTo(sum, within(1e-6));
        }
    }

    @Test
    void usualStories_followTheHourOfTheDayAndTheDayOfTheWeek() {
        Random random = new Random(3);
        Series series = new Series();
        for (int hour = 0; hour < 28 * 24; hour++) {
            int minute = BEGIN + hour * Minutes.HOUR;
            boolean isWeekend = hour / 24 % 7 >= 5;
            int stories = isWeekend ? 0 : hour % 24 == 14 ? 20 : 2;
            for (int i = 0; i < stories; i++) {
                series.add(SomeWindows.sighting(random, Minutes.instant(minute + i)));
            }
        }
        Profile profile = Profile.of(series, BEGIN, Minutes.hour(BEGIN) + 28 * 24);

        int next = BEGIN + 28 * Minutes.DAY;
        int busy = next + 2 * Minutes.DAY + 14 * Minutes.HOUR;
        int saturday = next + 5 * Minutes.DAY + 14 * Minutes.HOUR;
        assertThat(profile.expected(busy, busy + Minutes.HOUR)).isBetween(16.0, 22.0);
        assertThat(profile.expected(busy + Minutes.HOUR, busy + 2 * Minutes.HOUR))
                .isBetween(1.6, 2.6);
        assertThat(profile.expected(saturday, saturday + Minutes.HOUR)).isLessThan(0.5);
    }
}
