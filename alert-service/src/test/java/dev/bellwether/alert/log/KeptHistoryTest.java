package dev.bellwether.alert.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeptHistoryTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void retention_ofFortyDaysOrMore_isTaken() {
        assertThat(KeptHistory.history(Duration.ofDays(40), WEEK).retention()).isEqualTo(Duration.ofDays(40));
    }

    @Test
    void retention_thatCooldownsAndBaselinesReachBehind_isRefusedByName() {
        assertThatThrownBy(() -> KeptHistory.history(Duration.ofDays(40).minusSeconds(1), WEEK))
                .hasMessageContaining("bellwether.history.retention");
    }

    @Test
    void retention_thatTheChangeLogReachesBehind_isRefusedByName() {
        Duration year = Duration.ofDays(365);

        assertThatThrownBy(() -> KeptHistory.history(year, year))
                .hasMessageContaining("bellwether.history.retention")
                .hasMessageContaining("bellwether.changes.retention");
    }
}
