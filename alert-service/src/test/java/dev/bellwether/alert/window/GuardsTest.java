package dev.bellwether.alert.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What guards say, against what the rules decide without them. */
class GuardsTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void anyConditionOfAnyLog_holdsOnlyWithItsGuardsMetAndHasNoDataOnlyWithout() {
        Map<Finding, Integer> seen = new EnumMap<>(Finding.class);
        for (int run = 0; run < 4_000; run++) {
            long seed = System.nanoTime() + run;
            Random random = new Random(seed);
            WindowCondition condition = condition(random);
            Instant now = SomeWindows.MONDAY.plus(Duration.ofHours(1 + random.nextInt(24 * 14)));

            Assessment assessment = Assessments.of(condition, series(random, now), clock(random, now));

            boolean isMet = assessment.guards().stream().allMatch(Guard::isMet);
            assertThat(assessment.finding())
                    .as("seed %d, %s: %s", seed, condition, assessment.guards())
                    .isNotEqualTo(isMet ? Finding.NO_DATA : Finding.HOLDS);
            seen.merge(assessment.finding(), 1, Integer::sum);
        }
        assertThat(seen.values())
                .as("each finding is there: %s", seen)
                .hasSize(3)
                .allMatch(runs -> runs > 100);
    }

    private static WindowCondition condition(Random random) {
        Comparison comparison = Comparison.values()[random.nextInt(2)];
        int minStories = random.nextInt(4);
        Frame frame = SomeWindows.frame(
                Duration.ofHours(1 + random.nextInt(24)), minStories, random.nextInt(minStories + 1), Duration.ZERO);
        Frame bare = SomeWindows.frame(Duration.ofHours(1 + random.nextInt(24)), 0, 0, Duration.ZERO);
        Metric metric = Metric.values()[random.nextInt(4)];
        boolean isFew = metric.isCount() && comparison == Comparison.AT_MOST;
        return switch (random.nextInt(4)) {
            case 0 ->
                new WindowCondition.Threshold(
                        isFew ? bare : frame, metric, comparison, metric.isCount() ? 2 : 0.1, 0.1);
            case 1 -> {
                boolean isOfStories = random.nextBoolean();
                yield new WindowCondition.Change(
                        isOfStories && comparison == Comparison.AT_MOST ? bare : frame,
                        isOfStories ? Metric.STORIES : Metric.SCORE,
                        comparison,
                        isOfStories ? 1.5 : 0,
                        isOfStories ? 1.5 : 0,
                        DAY.multipliedBy(2 + random.nextInt(5)),
                        1 + random.nextInt(20));
            }
            case 2 -> new WindowCondition.Burst(frame, 0.01, 0.1);
            default -> new WindowCondition.Absence(bare, 0.01, 10 + random.nextInt(20));
        };
    }

    private static Series series(Random random, Instant now) {
        Series series = new Series();
        int stories = random.nextInt(120);
        for (int i = 0; i < stories; i++) {
            long ago = Math.min(random.nextInt(14 * 24 * 3_600), (long)
                    (random.nextDouble() * random.nextInt(1 + 14 * 24 * 3_600)));
            series.add(SomeWindows.sighting(random, now.minusSeconds(ago)));
        }
        return series;
    }

    private static LogClock clock(Random random, Instant now) {
        Instant heard = random.nextInt(4) == 0 ? now.minus(DAY) : now;
        return new LogClock(SomeWindows.MONDAY, now, heard, heard);
    }
}
