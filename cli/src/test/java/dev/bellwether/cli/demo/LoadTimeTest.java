package dev.bellwether.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTimeTest {
    private static final Instant FIRST = Instant.parse("2026-02-19T18:40:00Z");

    @TempDir
    private Path data;

    @Test
    void get_firstTime_isNow() {
        assertThat(at(FIRST).get()).isEqualTo(FIRST);
    }

    @Test
    void get_eightDaysAfterACompleteLoad_isTheFirst() {
        at(FIRST).complete(at(FIRST).get());

        assertThat(at(FIRST.plus(Duration.ofDays(8))).get()).isEqualTo(FIRST);
    }

    @Test
    void get_soonAfterALoadThatWasCutOff_isTheFirst() {
        at(FIRST).get();

        assertThat(at(FIRST.plus(Duration.ofMinutes(10))).get()).isEqualTo(FIRST);
    }

    @Test
    void get_longAfterALoadThatWasCutOff_isNow() {
        at(FIRST).get();
        Instant later = FIRST.plus(Duration.ofHours(3));

        assertThat(at(later).get()).isEqualTo(later);
    }

    private LoadTime at(Instant now) {
        return new LoadTime(data, Clock.fixed(now, ZoneOffset.UTC));
    }
}
