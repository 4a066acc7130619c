package dev.bellwether.article.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;

/** How an expression names a day. */
sealed interface Day {
    /** The day meant by someone who writes on {@code today}. */
    LocalDate seenFrom(LocalDate today);

    /** Whether the day is another one for a reader of another day. */
    default boolean isRelative() {
        return true;
    }

    /** Whether it is a date, not a word for a day near the reader's own. */
    default boolean isWritten() {
        return false;
    }

    /** A day with its year. */
    record Dated(LocalDate date) implements Day {
        @Override
        public LocalDate seenFrom(LocalDate today) {
            return date;
        }

        @Override
        public boolean isRelative() {
            return false;
        }

        @Override
        public boolean isWritten() {
            return true;
        }
    }

    /**
     * "May 17": the latest one that is not after tomorrow. Tomorrow, for east of the reader it has begun; a date so near must not be
     * taken for one a year old.
     */
    record Yearless(Month month, int dayOfMonth) implements Day {
        @Override
        public LocalDate seenFrom(LocalDate today) {
            LocalDate tomorrow = today.plusDays(1);
            // Eight years hold a 29 February even around a century that is no leap year.
            for (int year = tomorrow.getYear(); year > tomorrow.getYear() - 8; year--) {
                if (exists(year) && !LocalDate.of(year, month, dayOfMonth).isAfter(tomorrow)) {
                    return LocalDate.of(year, month, dayOfMonth);
                }
            }
            throw new DateTimeException("no " + month + " " + dayOfMonth + " before " + today);
        }

        @Override
        public boolean isWritten() {
            return true;
        }

        private boolean exists(int year) {
            return dayOfMonth <= month.length(Year.isLeap(year));
        }
    }

    /**
     * "Friday", the most recent one.
     *
     * @param todayExcluded as in "last Friday"
     */
    record Weekday(DayOfWeek dayOfWeek, boolean todayExcluded) implements Day {
        @Override
        public LocalDate seenFrom(LocalDate today) {
            return today.with(
                    todayExcluded
                            ? TemporalAdjusters.previous(dayOfWeek)
                            : TemporalAdjusters.previousOrSame(dayOfWeek));
        }
    }

    /** "today", "yesterday". */
    record DaysBefore(int days) implements Day {
        @Override
        public LocalDate seenFrom(LocalDate today) {
            return today.minusDays(days);
        }
    }
}
