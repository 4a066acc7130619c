package dev.bellwether.bench.faults.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers of a turn, in whatever order its readers were told. */
class TurnTest {

    @Test
    void percentile_ofAHundredDelays_isTheOneThatSoManyAreBelow() {
        Turn turn = turn(1);

        assertThat(turn.percentile(50)).isEqualTo(Duration.ofMillis(51));
        assertThat(turn.percentile(99)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void middleMillis_ofThreeTurns_isNotMovedByTheSlowest() {
        assertThat(Turn.middleMillis(List.of(turn(1), turn(50), turn(2)), 99)).isEqualTo(200);
    }

    /** 100 down to 1 ms, each so many times longer. */
    private static Turn turn(int times) {
        return new Turn(
                IntStream.rangeClosed(1, 100)
                        .mapToObj(i -> Duration.ofMillis((101L - i) * times))
                        .toList(),
                0,
                0,
                0);
    }
}
