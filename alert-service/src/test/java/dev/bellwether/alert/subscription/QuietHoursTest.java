package dev.bellwether.alert.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.alert.subscription.QuietHours.Period;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Period NIGHT = period("22:00", "07:00");

    private static Period period(String start, String end, DayOfWeek... days) {
        return new Period(LocalTime.parse(start), LocalTime.parse(end), Set.of(days));
    }

    private static QuietHours berlin(Period... periods) {
        return new QuietHours(BERLIN, List.of(periods));
    }

    @Test
    void night_isOneSpanOverMidnightByTheClockOfTheZone() {
        QuietHours hours = berlin(NIGHT);

        assertThat(hours.spanAt(Instant.parse("2026-03-02T23:30:00Z")))
                .hasValue(new QuietHours.Span(
                        Instant.parse("2026-03-02T21:00:00Z"), Instant.parse("2026-03-03T06:00:00Z")));
        assertThat(hours.spanAt(Instant.parse("2026-03-03T06:00:00Z"))).isEmpty();
        assertThat(hours.spanAt(Instant.parse("2026-03-02T20:59:59.999Z"))).isEmpty();
    }

    @Test
    void nightOfSpring_isAnHourShorterAndNightOfAutumnAnHourLonger() {
        QuietHours hours = berlin(NIGHT);

        assertThat(length(hours, "2026-03-29T00:00:00Z")).isEqualTo(Duration.ofHours(8));
        assertThat(length(hours, "2026-10-25T00:00:00Z")).isEqualTo(Duration.ofHours(10));
        assertThat(hours.after(Instant.parse("2026-03-29T00:00:00Z"))).isEqualTo(Instant.parse("2026-03-29T05:00:00Z"));
    }

    @Test
    void timeThatIsSkipped_countsAsLaterAndTimeThatComesTwiceAsTheFirst() {
        // Clocks go from 02:00 to 03:00, and half a year later from 03:00 to 02:00.
        assertThat(berlin(period("02:30", "04:00")).spanAt(Instant.parse("2026-03-29T01:45:00Z")))
                .hasValue(new QuietHours.Span(
                        Instant.parse("2026-03-29T01:30:00Z"), Instant.parse("2026-03-29T02:00:00Z")));
        assertThat(berlin(period("02:00", "03:00")).spanAt(Instant.parse("2026-03-29T01:00:00Z")))
                .isEmpty();
        assertThat(berlin(period("01:00", "02:30")).after(Instant.parse("2026-10-25T00:00:00Z")))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void periodsThatTouch_areOneSpan() {
        QuietHours hours =
                berlin(NIGHT, period("00:00", "00:00", DayOfWeek.SATURDAY), period("00:00", "00:00", DayOfWeek.SUNDAY));

        assertThat(hours.spanAt(Instant.parse("2026-03-07T12:00:00Z")))
                .hasValue(new QuietHours.Span(
                        Instant.parse("2026-03-06T21:00:00Z"), Instant.parse("2026-03-09T06:00:00Z")));
    }

    @Test
    void hoursThatLeaveNothingOfTheWeek_haveNoEnd() {
        assertThat(berlin(period("00:00", "00:00")).hasEnd()).isFalse();
        assertThat(berlin(period("09:00", "21:00"), period("20:00", "09:00")).hasEnd())
                .isFalse();
        assertThat(berlin(period("09:00", "21:00"), period("21:01", "09:00")).hasEnd())
                .isTrue();
        assertThat(berlin(period("00:00", "00:00", DayOfWeek.SATURDAY)).hasEnd())
                .isTrue();
    }

    /** Against the reading of the clock at the moment itself, where no clock was changed within two days. */
    @Test
    void spans_onRandomHours_agreeWithTheClockMinuteByMinute() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<ZoneId> zones = List.of(BERLIN, ZoneId.of("Asia/Kolkata"), ZoneId.of("America/St_Johns"));
        for (int round = 0; round < 300; round++) {
            QuietHours hours = new QuietHours(zones.get(random.nextInt(zones.size())), randomPeriods(random));
            Instant time = Instant.parse("2026-01-15T00:00:00Z").plusSeconds(random.nextInt(20 * 24 * 3600));

            Optional<QuietHours.Span> span = hours.spanAt(time);

            assertThat(span.isPresent())
                    .as("seed %s, %s at %s", seed, hours, time)
                    .isEqualTo(reads(hours, time));
            if (span.isPresent() && hours.hasEnd()) {
                assertThat(reads(hours, span.get().end()))
                        .as("seed %s, %s at %s", seed, hours, time)
                        .isFalse();
                assertThat(reads(hours, span.get().start().minusSeconds(60))).isFalse();
                for (Instant in = span.get().start(); in.isBefore(span.get().end()); in = in.plusSeconds(60)) {
                    assertThat(reads(hours, in))
                            .as("seed %s, %s at %s", seed, hours, in)
                            .isTrue();
                }
            }
        }
    }

    private static List<Period> randomPeriods(Random random) {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (random.nextInt(3) == 0) {
                    days.add(day);
                }
            }
            periods.add(new Period(
                    LocalTime.of(random.nextInt(24), random.nextInt(60)),
                    LocalTime.of(random.nextInt(24), random.nextInt(60)),
                    days));
        }
        return periods;
    }

    private static boolean reads(QuietHours hours, Instant time) {
        ZonedDateTime local = time.atZone(hours.zone());
        return hours.periods().stream().anyMatch(period -> reads(period, local));
    }

    private static boolean reads(Period period, ZonedDateTime local) {
        LocalTime clock = local.toLocalTime();
        boolean isOverMidnight = !period.end().isAfter(period.start());
        boolean today = isOn(period, local.getDayOfWeek())
                && !clock.isBefore(period.start())
                && (isOverMidnight || clock.isBefore(period.end()));
        boolean sinceYesterday =
                isOverMidnight && isOn(period, local.minusDays(1).getDayOfWeek()) && clock.isBefore(period.end());
        return today || sinceYesterday;
    }

    private static boolean isOn(Period period, DayOfWeek day) {
        return period.days().isEmpty() || period.days().contains(day);
    }

    private static Duration length(QuietHours hours, String time) {
        QuietHours.Span span = hours.spanAt(Instant.parse(time)).orElseThrow();
        return Duration.between(span.start(), span.end());
    }
}
