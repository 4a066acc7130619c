package dev.bellwether.cli.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({"500ms, 500", "10s, 10000", "2m, 120000", "1h, 3600000", "1d, 86400000", "PT1.5S, 1500", "0s, 0"})
    void parse_numberAndUnit_isThatLong(String text, long millis) {
        assertThat(DurationText.parse(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "s", "-5m", "5 fortnights", "1.5s"})
    void parse_anythingElse_saysWhatToWrite(String text) {
        assertThatThrownBy(() -> DurationText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is not a duration");
    }

    @ParameterizedTest
    @CsvSource({"500, 500ms", "30000, 30s", "90000, 90s", "120000, 2m", "7200000, 2h", "12300, 12.3s", "0, 0s"})
    void format_duration_usesLargestUnit(long millis, String text) {
        assertThat(DurationText.format(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @Test
    void parse_whatFormatWrote_isTheSame() {
        Duration duration = Duration.ofMinutes(95);

        assertThat(DurationText.parse(DurationText.format(duration))).isEqualTo(duration);
    }
}
