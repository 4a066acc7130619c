package dev.bellwether.article.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a piece of text says about time, before it is known who reads it when. */
public sealed interface TimeExpression {
    /** Where it begins in the text it was found in; a char index, as for {@link String#substring}. */
    int start();

    /** Where it ends, exclusive. */
    int end();

    /** Whether it means something only together with the instant at which it was shown. */
    boolean isRelative();

    /** {@code RELATIVE_TEXT} if it is told from the reader's now or day ("yesterday"), else {@code ABSOLUTE_TEXT}. */
    Evidence.Method method();

    /**
     * What it means to a reader at {@code reference}, which matters only to a relative one.
     *
     * @param assumed the zone of whatever names none
     */
    Reading read(Instant reference, ZoneId assumed);

    /** "1 hour ago", "last week". */
    record Elapsed(int start, int end, long amount, ChronoUnit unit) implements TimeExpression {
        @Override
        public boolean isRelative() {
            return true;
        }

        @Override
        public Evidence.Method method() {
            return Evidence.Method.RELATIVE_TEXT;
        }

        @Override
        public Reading read(Instant reference, ZoneId assumed) {
            ZonedDateTime now = reference.atZone(assumed);
            Instant earliest = now.minus(amount + 1, unit).toInstant();
            Instant latest = now.minus(amount, unit).toInstant();
            if (unit.compareTo(ChronoUnit.DAYS) >= 0) {
                Instant endOfDay = midnightAfter(now.minus(amount, unit).toLocalDate(), assumed);
                return new Reading(new TimeInterval(earliest, min(endOfDay, reference)), Precision.DAY, false);
            }
            return new Reading(new TimeInterval(earliest, latest), precision(), false);
        }

        private Precision precision() {
            return switch (unit) {
                case SECONDS -> Precision.SECOND;
                case MINUTES -> Precision.MINUTE;
                default -> Precision.HOUR;
            };
        }
    }

    /** A day, with or without a time of day. */
    record OnDay(int start, int end, Day day, Optional<WrittenClock> clock) implements TimeExpression {
        @Override
        public boolean isRelative() {
            return day.isRelative();
        }

        @Override
        public Evidence.Method method() {
            return day.isWritten() ? Evidence.Method.ABSOLUTE_TEXT : Evidence.Method.RELATIVE_TEXT;
        }

        @Override
        public Reading read(Instant reference, ZoneId assumed) {
            Optional<ZoneId> written = clock.flatMap(WrittenClock::zone);
            ZoneId zone = written.orElse(assumed);
            LocalDate date = day.seenFrom(reference.atZone(zone).toLocalDate());
            return clock.map(at -> new Reading(stamp(date, at, zone), at.precision(), written.isEmpty()))
                    .orElseGet(() -> new Reading(wholeDay(date, zone), Precision.DAY, false));
        }
    }

    /** A time of day alone: that of the reader's day, for a page shows no date only on the day itself. */
    record AtClock(int start, int end, WrittenClock clock) implements TimeExpression {
        @Override
        public boolean isRelative() {
            return true;
        }

        @Override
        public Evidence.Method method() {
            return Evidence.Method.ABSOLUTE_TEXT;
        }

        @Override
        public Reading read(Instant reference, ZoneId assumed) {
            ZoneId zone = clock.zone().orElse(assumed);
            LocalDate today = reference.atZone(zone).toLocalDate();
            return new Reading(
                    stamp(today, clock, zone), clock.precision(), clock.zone().isEmpty());
        }
    }

    /** From midnight, exclusive, to midnight, inclusive. */
    static TimeInterval wholeDay(LocalDate date, ZoneId zone) {
        return new TimeInterval(date.atStartOfDay(zone).toInstant(), midnightAfter(date, zone));
    }

    private static TimeInterval stamp(LocalDate date, WrittenClock clock, ZoneId zone) {
        Instant written = date.atTime(clock.time()).atZone(zone).toInstant();
        Duration unit = clock.precision() == Precision.SECOND ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
        return new TimeInterval(written.minus(unit), written);
    }

    private static Instant midnightAfter(LocalDate date, ZoneId zone) {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
