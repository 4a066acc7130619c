package dev.bellwether.alert.subscription;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hours of the week in which a subscriber is not to be disturbed, by the clock of a time zone. A time that is skipped when clocks are put
 * forward counts as that much later, one that comes twice as the first: as {@link java.time.ZonedDateTime} has it.
 *
 * @param periods 1 to 14; those that touch are one
 */
public record QuietHours(ZoneId zone, List<Period> periods) {

    private static final int MOST = 14;
    /** Whatever is quiet for longer never ends. */
    private static final int LONGEST_DAYS = 8;
    /** A whole day that begins two days before may end today where the clocks were put back. */
    private static final int DAYS_BACK = 2;

    /** From a moment to another, the second exclusive. */
    public record Span(Instant start, Instant end) {
        boolean contains(Instant time) {
            return !time.isBefore(start) && time.isBefore(end);
        }

        private boolean touches(Span other) {
            return !start.isAfter(other.end) && !other.start.isAfter(end);
        }

        private Span with(Span other) {
            return new Span(
                    start.isBefore(other.start) ? start : other.start, end.isAfter(other.end) ? end : other.end);
        }
    }

    /**
     * From a time of the day to the next such time.
     *
     * @param end not after the start: of the next day
     * @param days on which it begins; empty: on every one
     */
    public record Period(LocalTime start, LocalTime end, Set<DayOfWeek> days) {
        public Period {
            days = Set.copyOf(days);
        }

        private Optional<Span> on(LocalDate date, ZoneId zone) {
            if (!days.isEmpty() && !days.contains(date.getDayOfWeek())) {
                return Optional.empty();
            }
            LocalDate last = end.isAfter(start) ? date : date.plusDays(1);
            Span span = new Span(
                    date.atTime(start).atZone(zone).toInstant(),
                    last.atTime(end).atZone(zone).toInstant());
            return span.start().isBefore(span.end()) ? Optional.of(span) : Optional.empty();
        }
    }

    public QuietHours {
        periods = List.copyOf(periods);
        if (periods.isEmpty() || periods.size() > MOST) {
            throw new IllegalArgumentException("quiet hours have 1 to 14 periods: " + periods.size());
        }
    }

    /** Whether some of every week is left. */
    public boolean hasEnd() {
        // A week without a change of clocks in no zone's way: what is quiet throughout is so in any.
        Instant monday = Instant.parse("2024-01-08T00:00:00Z");
        return spanAt(monday)
                .map(span -> Duration.between(span.start(), span.end()).toDays() < LONGEST_DAYS)
                .orElse(true);
    }

    /** The quiet time that a moment is in, as long as it lasts without a break; at most eight days to each side are looked at. */
    public Optional<Span> spanAt(Instant time) {
        LocalDate today = time.atZone(zone).toLocalDate();
        List<Span> spans = new ArrayList<>();
        for (int day = -LONGEST_DAYS - DAYS_BACK; day <= LONGEST_DAYS; day++) {
            LocalDate date = today.plusDays(day);
            periods.forEach(period -> period.on(date, zone).ifPresent(spans::add));
        }
        Optional<Span> found =
                spans.stream().filter(span -> span.contains(time)).findFirst();
        return found.map(span -> widened(span, spans));
    }

    private static Span widened(Span found, List<Span> spans) {
        Span wide = found;
        for (boolean isGrowing = true; isGrowing; ) {
            Span before = wide;
            for (Span span : spans) {
                wide = span.touches(wide) ? wide.with(span) : wide;
            }
            isGrowing = !wide.equals(before);
        }
        return wide;
    }

    /** The moment itself where it is not quiet, else the end of the quiet time. */
    public Instant after(Instant time) {
        return spanAt(time).map(Span::end).orElse(time);
    }
}
