package dev.bellwether.article.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a day: "May 17, 2024", "17 May 2024", "2024-05-17", "05/17/2024", "17.05.2024", "Friday", "yesterday". */
final class Dates {
    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2199;

    private static final Map<String, Month> MONTHS = names(Month.values());
    private static final Map<String, DayOfWeek> WEEKDAYS = names(DayOfWeek.values());
    private static final Map<String, Month> SHORT_MONTHS = abbreviated(Month.values());
    private static final Map<String, DayOfWeek> SHORT_WEEKDAYS = abbreviated(DayOfWeek.values());
    private static final Map<String, Month> OTHER_MONTHS = Map.of("sept", Month.SEPTEMBER);
    private static final Map<String, DayOfWeek> OTHER_WEEKDAYS =
            Map.of("tues", DayOfWeek.TUESDAY, "thur", DayOfWeek.THURSDAY, "thurs", DayOfWeek.THURSDAY);
    /** Every word for a month or a day of the week that {@link #read} knows at the beginning of a day. */
    static final Set<String> NAMES = Stream.of(
                    MONTHS, WEEKDAYS, SHORT_MONTHS, SHORT_WEEKDAYS, OTHER_MONTHS, OTHER_WEEKDAYS)
            .flatMap(names -> names.keySet().stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> COMMAS = Set.of(",", ".");
    private static final Set<String> BEFORE_FOREIGN_YEAR = Set.of(",", ".", "de", "del");
    private static final List<Integer> LENGTHS_OF_YEAR = List.of(2, 4);

    private Dates() {}

    /** The day at the cursor, its weekday stepped over when a date follows it. */
    static Optional<Day> read(TokenCursor cursor) {
        return cursor.attempt(() -> dated(cursor)).or(() -> cursor.attempt(() -> Weekdays.read(cursor)));
    }

    /** A month and a day with or without a year, or all three as numbers. */
    static Optional<Day> dated(TokenCursor cursor) {
        skipWeekday(cursor);
        return cursor.attempt(() -> monthFirst(cursor))
                .or(() -> cursor.attempt(() -> dayFirst(cursor)))
                .or(() -> cursor.attempt(() -> foreign(cursor)))
                .or(() -> cursor.attempt(() -> numeric(cursor)));
    }

    static Optional<DayOfWeek> weekday(Token token) {
        return token.capital() ? Optional.ofNullable(WEEKDAYS.get(token.text())) : Optional.empty();
    }

    static Optional<DayOfWeek> shortWeekday(Token token) {
        return token.capital()
                ? Optional.ofNullable(SHORT_WEEKDAYS.get(token.text()))
                        .or(() -> Optional.ofNullable(OTHER_WEEKDAYS.get(token.text())))
                : Optional.empty();
    }

    static Optional<Month> month(Token token) {
        return token.capital()
                ? Optional.ofNullable(MONTHS.get(token.text()))
                        .or(() -> Optional.ofNullable(SHORT_MONTHS.get(token.text())))
                        .or(() -> Optional.ofNullable(OTHER_MONTHS.get(token.text())))
                : Optional.empty();
    }

    static Optional<Day> day(int year, int month, int dayOfMonth) {
        try {
            return year < MIN_YEAR || year > MAX_YEAR
                    ? Optional.empty()
                    : Optional.of(new Day.Dated(LocalDate.of(year, month, dayOfMonth)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static void skipWeekday(TokenCursor cursor) {
        if (weekday(cursor.peek()).isPresent() || shortWeekday(cursor.peek()).isPresent()) {
            cursor.next();
            cursor.skipAll(COMMAS);
        }
    }

    /** "May 17, 2024", "Feb. 19 2026", "May 17th". */
    private static Optional<Day> monthFirst(TokenCursor cursor) {
        Optional<Month> month = month(cursor.next());
        if (month.isEmpty()) {
            return Optional.empty();
        }
        cursor.skip(".");
        int day = cursor.next().number(2);
        skipOrdinal(cursor);
        Optional<Integer> year = cursor.attempt(() -> {
            cursor.skip(",");
            return fullYear(cursor);
        });
        return withOrWithoutYear(year, month.get(), day);
    }

    /** "17 May 2024", "17. May", "17-May-2024". */
    private static Optional<Day> dayFirst(TokenCursor cursor) {
        int day = cursor.next().number(2);
        skipOrdinal(cursor);
        boolean dashed = cursor.skip("-");
        if (!dashed) {
            cursor.skip(".");
            cursor.skip("of");
        }
        Optional<Month> month = month(cursor.next());
        if (day < 0 || month.isEmpty()) {
            return Optional.empty();
        }
        cursor.skip(dashed ? "-" : ".");
        Optional<Integer> year = cursor.attempt(() -> {
            cursor.skip(",");
            return fullYear(cursor);
        });
        return withOrWithoutYear(year, month.get(), day);
    }

    /** "7 czerwca 2020", "30. Oktober 2020", "12 de maio de 2020": only with its year, for such names may be words of other languages. */
    private static Optional<Day> foreign(TokenCursor cursor) {
        int day = cursor.next().number(2);
        cursor.skip(".");
        cursor.skip("de");
        Optional<Month> month = ForeignMonths.month(cursor.next());
        cursor.skipAll(BEFORE_FOREIGN_YEAR);
        Optional<Integer> year = month.isEmpty() ? Optional.empty() : fullYear(cursor);
        return year.flatMap(known -> withOrWithoutYear(year, month.get(), day));
    }

    private static void skipOrdinal(TokenCursor cursor) {
        if (cursor.isGlued() && ORDINALS.contains(cursor.peek().text())) {
            cursor.next();
        }
    }

    private static Optional<Integer> fullYear(TokenCursor cursor) {
        Token token = cursor.next();
        int year = token.number(4);
        return year >= MIN_YEAR && year <= MAX_YEAR ? Optional.of(year) : Optional.empty();
    }

    private static Optional<Day> withOrWithoutYear(Optional<Integer> year, Month month, int dayOfMonth) {
        if (dayOfMonth < 1 || dayOfMonth > month.maxLength()) {
            return Optional.empty();
        }
        return year.isPresent()
                ? day(year.get(), month.getValue(), dayOfMonth)
                : Optional.of(new Day.Yearless(month, dayOfMonth));
    }

    /** "2024-05-17", "2024/05/17", "05/17/2024", "17.05.24": year first, else day first with dots, else month first; the other
     * way if that is no date. */
    private static Optional<Day> numeric(TokenCursor cursor) {
        Token first = cursor.next();
        Token mark = cursor.next();
        Token second = cursor.next();
        Token sameMark = cursor.next();
        Token third = cursor.next();
        boolean written = (mark.is("-") || mark.is("/") || mark.is("."))
                && sameMark.is(mark.text())
                && first.end() + 1 == second.start()
                && second.end() + 1 == third.start();
        int middle = second.number(2);
        if (!written || middle < 0 || first.number(4) < 0 || third.number(4) < 0) {
            return Optional.empty();
        }
        if (first.text().length() == 4) {
            return day(first.number(4), middle, third.number(2));
        }
        if (!LENGTHS_OF_YEAR.contains(third.text().length()) || first.number(2) < 0) {
            return Optional.empty();
        }
        int year = third.number(4) + (third.text().length() == 2 ? 2000 : 0);
        boolean isDayFirst = middle <= 12 && (mark.is(".") || first.number(2) > 12);
        return isDayFirst ? day(year, middle, first.number(2)) : day(year, first.number(2), middle);
    }

    private static <E extends Enum<E>> Map<String, E> names(E[] values) {
        return Stream.of(values).collect(Collectors.toMap(e -> e.name().toLowerCase(Locale.ROOT), e -> e));
    }

    private static <E extends Enum<E>> Map<String, E> abbreviated(E[] values) {
        return Stream.of(values)
                .collect(Collectors.toMap(e -> e.name().toLowerCase(Locale.ROOT).substring(0, 3), e -> e));
    }
}
