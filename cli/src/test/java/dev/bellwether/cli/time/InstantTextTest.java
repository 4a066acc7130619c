package dev.bellwether.cli.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class InstantTextTest {
    private static final Instant NOW = Instant.parse("2026-02-19T18:40:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void parse_now_isTheClocks() {
        assertThat(InstantText.parse("now", CLOCK)).isEqualTo(NOW);
    }

    @Test
    void parse_minusFiveMinutes_isBeforeTheClocks() {
        assertThat(InstantText.parse("-5m", CLOCK)).isEqualTo(Instant.parse("2026-02-19T18:35:00Z"));
    }

    @Test
    void parse_timeWithOffset_isThatInstant() {
        assertThat(InstantText.parse("2026-02-19T19:40:00+01:00", CLOCK)).isEqualTo(NOW);
    }

    @Test
    void parse_timeWithoutOffset_isRefused() {
        assertThatThrownBy(() -> InstantText.parse("2026-02-19T18:40:00", CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a time");
    }
}
