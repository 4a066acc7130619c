package dev.bellwether.article.time;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;

/** Reads a day named from the reader's own: "Friday", "last Monday", "yesterday", "this morning". */
final class Weekdays {
    /** The words other than names of days that {@link #read} knows at the beginning. */
    static final Set<String> NEAR_DAYS = Set.of("today", "tonight", "yesterday", "this", "last");

    private static final Set<String> PARTS_OF_TODAY = Set.of("morning", "afternoon", "evening");
    private static final Set<String> AHEAD = Set.of("next", "coming", "this", "black");

    private Weekdays() {}

    static Optional<Day> read(TokenCursor cursor) {
        Token word = cursor.next();
        if (word.is("today") || word.is("tonight")) {
            return Optional.of(new Day.DaysBefore(0));
        }
        if (word.is("yesterday")) {
            return Optional.of(new Day.DaysBefore(1));
        }
        if (word.is("this") && PARTS_OF_TODAY.contains(cursor.peek().text())) {
            cursor.next();
            return Optional.of(new Day.DaysBefore(0));
        }
        if (word.is("last")) {
            return Dates.weekday(cursor.next()).map(day -> new Day.Weekday(day, true));
        }
        return weekday(word, cursor).map(day -> new Day.Weekday(day, false));
    }

    /** A full name, or an abbreviation when a time of day follows; "Sun" and "Sat" alone are words. */
    private static Optional<DayOfWeek> weekday(Token word, TokenCursor cursor) {
        if (AHEAD.contains(cursor.peek(-2).text())) {
            return Optional.empty();
        }
        Optional<DayOfWeek> full = Dates.weekday(word);
        if (full.isPresent()) {
            return full;
        }
        cursor.skip(".");
        return Dates.shortWeekday(word).filter(day -> isClockNext(cursor));
    }

    private static boolean isClockNext(TokenCursor cursor) {
        int place = cursor.place();
        cursor.skip(",");
        cursor.skip("at");
        boolean found = Clocks.read(cursor, false).isPresent();
        cursor.moveTo(place);
        return found;
    }
}
