package dev.bellwether.bench.load.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void percentile_isTheNearestRank() {
        Samples samples = Samples.of(
                IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList());

        assertThat(samples.percentile(50)).isEqualTo(50);
        assertThat(samples.percentile(95)).isEqualTo(95);
        assertThat(samples.percentile(100)).isEqualTo(100);
        assertThat(Samples.of(List.of(7.0)).percentile(99)).isEqualTo(7);
    }

    /** Medians of 41 draws from 0 to 1, whose true median is one half. */
    @Test
    void interval_holdsTheTrueMedianNinetyFiveTimesInAHundred() {
        Random random = new Random(3);
        int held = 0;
        for (int i = 0; i < 2_000; i++) {
            Samples.Interval interval =
                    Samples.of(random.doubles(41).boxed().toList()).interval(50);
            held += interval.low() <= 0.5 && 0.5 <= interval.high() ? 1 : 0;
        }

        assertThat(held / 2_000.0).isBetween(0.93, 0.99);
    }

    @Test
    void nothingMeasured_isNoValue() {
        assertThatThrownBy(() -> Samples.of(List.of())).hasMessageContaining("nothing");
    }
}
