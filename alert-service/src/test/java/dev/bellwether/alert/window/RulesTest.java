package dev.bellwether.alert.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void change_ofRandomStories_isThatOfTheMeansAndRatesOfTheirList() {
        int found = 0;
        for (int run = 0; run < 500; run++) {
            long seed = System.nanoTime() + run;
            Random random = new Random(seed);
            boolean isScore = random.nextBoolean();
            WindowCondition.Change condition = new WindowCondition.Change(
                    SomeWindows.frame(DAY, 2, 1, Duration.ZERO),
                    isScore ? Metric.SCORE : Metric.STORIES,
                    Comparison.AT_LEAST,
                    isScore ? 0.2003 : 1.503,
                    isScore ? 0.2003 : 1.503,
                    DAY.multipliedBy(7),
                    5);
            Instant now = SomeWindows.MONDAY.plus(DAY.multipliedBy(9));
            List<Sighting> stories = new ArrayList<>();
            for (int i = random.nextInt(60); i >= 0; i--) {
                stories.add(SomeWindows.sighting(random, now.minusSeconds(random.nextInt(9 * 86_400))));
            }

            Assessment assessment = Assessments.of(condition, series(stories), clock(now));

            assertThat(assessment.finding())
                    .as("seed %d", seed)
                    .isEqualTo(isScore ? ofScores(stories, now) : ofStories(stories, now));
            found += assessment.holds() ? 1 : 0;
        }
        assertThat(found).isBetween(20, 480);
    }

    private static Finding ofStories(List<Sighting> stories, Instant now) {
        List<Sighting> window = between(stories, now, 0, 1);
        List<Sighting> before = between(stories, now, 1, 8);
        boolean holds = window.size() >= 2 && window.size() >= 1.503 * before.size() / 7;
        return before.size() < 5 ? Finding.NO_DATA : holds ? Finding.HOLDS : Finding.DOES_NOT_HOLD;
    }

    private static Finding ofScores(List<Sighting> stories, Instant now) {
        float[] window = scores(between(stories, now, 0, 1));
        float[] before = scores(between(stories, now, 1, 8));
        if (window.length < 2 || before.length < 5) {
            return Finding.NO_DATA;
        }
        return mean(window) - mean(before) >= 0.2003 ? Finding.HOLDS : Finding.DOES_NOT_HOLD;
    }

    private static List<Sighting> between(List<Sighting> stories, Instant now, int fromDays, int toDays) {
        int end = Minutes.of(now) + 1;
        return stories.stream()
                .filter(one -> one.minute() < end - fromDays * Minutes.DAY)
                .filter(one -> one.minute() >= end - toDays * Minutes.DAY)
                .toList();
    }

    private static float[] scores(List<Sighting> stories) {
        double[] all =
                stories.stream().flatMapToDouble(one -> one.score().stream()).toArray();
        float[] scores = new float[all.length];
        for (int i = 0; i < all.length; i++) {
            scores[i] = (float) all[i];
        }
        return scores;
    }

    private static double mean(float[] scores) {
        double sum = 0;
        for (float score : scores) {
            sum += score;
        }
        return sum / scores.length;
    }

    @Test
    void absence_isDueWhenTheSilenceIsLongEnoughAndNoSooner() {
        Instant last = SomeWindows.MONDAY.plus(Duration.ofDays(20));
        List<Sighting> stories = new ArrayList<>();
        Random random = new Random(5);
        for (Instant time = SomeWindows.MONDAY; !time.isAfter(last); time = time.plus(Duration.ofHours(2))) {
            stories.add(SomeWindows.sighting(random, time));
        }
        WindowCondition condition =
                new WindowCondition.Absence(SomeWindows.frame(Duration.ofHours(6), 0, 0, Duration.ZERO), 1e-4, 20);
        Series series = series(stories);
        int due = Assessments.of(condition, series, clock(last)).review().orElseThrow();

        // Half a story an hour: 9.2 of them are missing after 18 hours and a half.
        assertThat(due - Minutes.of(last)).isBetween(15 * 60, 24 * 60);
        assertThat(Assessments.of(condition, series, clock(Minutes.instant(due - 30)))
                        .finding())
                .isEqualTo(Finding.DOES_NOT_HOLD);
        assertThat(Assessments.of(condition, series, clock(Minutes.instant(due + 30)))
                        .finding())
                .isEqualTo(Finding.HOLDS);
    }

    @Test
    void absence_whileNobodyIsHeard_saysNothing() {
        Instant last = SomeWindows.MONDAY.plus(Duration.ofDays(20));
        List<Sighting> stories = new ArrayList<>();
        Random random = new Random(5);
        for (Instant time = SomeWindows.MONDAY; !time.isAfter(last); time = time.plus(Duration.ofHours(2))) {
            stories.add(SomeWindows.sighting(random, time));
        }
        WindowCondition condition =
                new WindowCondition.Absence(SomeWindows.frame(Duration.ofHours(6), 0, 0, Duration.ZERO), 1e-4, 20);
        Instant later = last.plus(DAY.multipliedBy(2));
        LogClock silent = new LogClock(SomeWindows.MONDAY, later, later, last);

        Assessment assessment = Assessments.of(condition, series(stories), silent);

        assertThat(assessment.finding()).isEqualTo(Finding.NO_DATA);
        assertThat(assessment.cleared()).isFalse();
    }

    @Test
    void burst_inTheFirstWeek_saysNothingAndLaterWhatIsUnusual() {
        List<Sighting> stories = new ArrayList<>();
        Random random = new Random(6);
        for (int hour = 0; hour < 24 * 20; hour += 6) {
            stories.add(SomeWindows.sighting(random, SomeWindows.MONDAY.plus(Duration.ofHours(hour))));
        }
        Instant day5 = SomeWindows.MONDAY.plus(DAY.multipliedBy(5)).plus(Duration.ofHours(3));
        Instant day20 = SomeWindows.MONDAY.plus(DAY.multipliedBy(20)).plus(Duration.ofHours(3));
        for (int i = 0; i < 5; i++) {
            stories.add(story(i, day5.plusSeconds(i)));
            stories.add(story(i, day20.plusSeconds(i)));
        }
        WindowCondition condition =
                new WindowCondition.Burst(SomeWindows.frame(Duration.ofHours(1), 3, 3, Duration.ZERO), 1e-4, 0.01);

        assertThat(Assessments.of(condition, series(stories), clock(day5.plusSeconds(60)))
                        .finding())
                .isEqualTo(Finding.NO_DATA);
        assertThat(Assessments.of(condition, series(stories), clock(day20.plusSeconds(60)))
                        .finding())
                .isEqualTo(Finding.HOLDS);
        assertThat(Assessments.of(condition, series(stories), clock(day20.minus(Duration.ofHours(2))))
                        .finding())
                .isEqualTo(Finding.DOES_NOT_HOLD);
    }

    private static Sighting story(int source, Instant time) {
        return new Sighting(
                SomeWindows.ENTITY,
                "stories/" + time + source,
                "articles/" + time + source,
                "s" + source + ".example.com",
                time,
                OptionalDouble.empty(),
                false);
    }

    /** All of them, also those of after. */
    private static Series series(List<Sighting> stories) {
        Series series = new Series();
        stories.forEach(series::add);
        return series;
    }

    private static LogClock clock(Instant now) {
        return new LogClock(SomeWindows.MONDAY, now, now, now);
    }
}
