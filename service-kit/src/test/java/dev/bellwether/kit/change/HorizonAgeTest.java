package dev.bellwether.kit.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HorizonAgeTest {

    private final HorizonAge age = new HorizonAge(Duration.ofSeconds(5));

    @Test
    void look_atAHorizonThatStands_warnsOnceAMinute() {
        int warnings = 0;
        for (int second = 0; second <= 125; second++) {
            warnings += look(7, true, second) ? 1 : 0;
            assertThat(age.age()).isEqualTo(Duration.ofSeconds(second));
        }

        // After 5, 65 and 125 seconds.
        assertThat(warnings).isEqualTo(3);
    }

    @Test
    void look_atAHorizonThatMoves_isYoungAndQuiet() {
        for (int second = 0; second <= 60; second++) {
            assertThat(look(second / 3, true, second)).isFalse();
            assertThat(age.age()).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void look_whenNothingIsOpen_isZero() {
        look(7, true, 0);
        look(7, true, 4);

        assertThat(look(8, false, 60)).isFalse();
        assertThat(look(8, false, 90)).isFalse();
        assertThat(age.age()).isZero();
    }

    private boolean look(long xid, boolean held, int second) {
        // From below zero on, as a clock without a beginning may.
        long nanos =
                Duration.ofSeconds(second).toNanos() - Duration.ofMinutes(1).toNanos();
        return age.look(new Horizon(xid, held, Optional.empty(), "bellwether"), nanos);
    }
}
