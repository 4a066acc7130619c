package dev.bellwether.article.time;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an English text says about time, by a few rules for what news pages write; numbers that are no times ("1 min read",
 * "$12.30", "Model 3") yield nothing.
 *
 * <p>Written by hand, for general libraries take such numbers for times and put "Friday's session" in the future. Linear in the
 * length of the text.
 */
public final class TimeExpressions {
    private static final Map<String, ChronoUnit> UNITS = Map.ofEntries(
            Map.entry("s", ChronoUnit.SECONDS),
            Map.entry("sec", ChronoUnit.SECONDS),
            Map.entry("second", ChronoUnit.SECONDS),
            Map.entry("m", ChronoUnit.MINUTES),
            Map.entry("min", ChronoUnit.MINUTES),
            Map.entry("minute", ChronoUnit.MINUTES),
            Map.entry("h", ChronoUnit.HOURS),
            Map.entry("hr", ChronoUnit.HOURS),
            Map.entry("hour", ChronoUnit.HOURS),
            Map.entry("d", ChronoUnit.DAYS),
            Map.entry("day", ChronoUnit.DAYS),
            Map.entry("w", ChronoUnit.WEEKS),
            Map.entry("wk", ChronoUnit.WEEKS),
            Map.entry("week", ChronoUnit.WEEKS),
            Map.entry("mo", ChronoUnit.MONTHS),
            Map.entry("month", ChronoUnit.MONTHS),
            Map.entry("y", ChronoUnit.YEARS),
            Map.entry("yr", ChronoUnit.YEARS),
            Map.entry("year", ChronoUnit.YEARS));
    private static final Map<String, Integer> AMOUNTS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));
    private static final Set<String> BETWEEN_DAY_AND_CLOCK = Set.of(",", "at", "-", "–", "—", "|", "•", "·", "/", "@");
    private static final Set<String> BEFORE_NUMBER = Set.of("$", "€", "£", ".", ",");

    /** The words that an expression begins with, if not with a number. Most words of a text are none of them. */
    private static final Set<String> FIRST_WORDS = Stream.of(
                    Set.of("just", "moments", "last"), AMOUNTS.keySet(), Dates.NAMES, Weekdays.NEAR_DAYS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** One of these, or a number, stands in every expression. */
    private static final Set<String> TELLING_WORDS = Stream.of(
                    Set.of("just", "moments", "last", "ago"), Dates.NAMES, Weekdays.NEAR_DAYS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private TimeExpressions() {}

    /**
     * Whether a text may hold an expression: a glance that rules out most lines of a page.
     *
     * @param words of the text, in lower case
     */
    public static boolean mayBeAmong(List<String> words) {
        for (String word : words) {
            if (TELLING_WORDS.contains(word) || !isOfLetters(word)) {
                return true;
            }
        }
        return false;
    }

    /** What is not may be several tokens: "mid-May", "9am". */
    private static boolean isOfLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** All expressions in {@code text}, in order, none within another. */
    public static List<TimeExpression> in(String text) {
        List<TimeExpression> found = new ArrayList<>();
        TokenCursor cursor = new TokenCursor(Token.of(text));
        while (!cursor.isAtEnd()) {
            Optional<TimeExpression> here = mayBegin(cursor) ? at(cursor) : Optional.empty();
            here.ifPresentOrElse(found::add, cursor::next);
        }
        return found;
    }

    private static boolean mayBegin(TokenCursor cursor) {
        Token first = cursor.peek();
        return switch (first.kind()) {
            case WORD -> FIRST_WORDS.contains(first.text());
            case NUMBER -> !isPartOfNumber(cursor);
            case MARK -> false;
        };
    }

    /** "12" of "$12:30" or "3.12". */
    private static boolean isPartOfNumber(TokenCursor cursor) {
        return cursor.isGlued() && BEFORE_NUMBER.contains(cursor.peek(-1).text());
    }

    private static Optional<TimeExpression> at(TokenCursor cursor) {
        return cursor.attempt(() -> elapsed(cursor))
                .or(() -> cursor.attempt(() -> onDay(cursor)))
                .or(() -> cursor.attempt(() -> clockFirst(cursor)));
    }

    private static Optional<TimeExpression> elapsed(TokenCursor cursor) {
        int start = cursor.peek().start();
        return cursor.attempt(() -> justNow(cursor, start))
                .or(() -> cursor.attempt(() -> lastUnit(cursor, start)))
                .or(() -> cursor.attempt(() -> unitsAgo(cursor, start)));
    }

    private static Optional<TimeExpression> justNow(TokenCursor cursor, int start) {
        boolean isNow = cursor.skip("just") && cursor.skip("now") || cursor.skip("moments") && cursor.skip("ago");
        return isNow ? elapsed(start, cursor, 0, ChronoUnit.MINUTES) : Optional.empty();
    }

    private static Optional<TimeExpression> lastUnit(TokenCursor cursor, int start) {
        if (!cursor.skip("last")) {
            return Optional.empty();
        }
        ChronoUnit unit = UNITS.get(cursor.next().text());
        return unit != null
                        && unit.compareTo(ChronoUnit.WEEKS) >= 0
                        && cursor.endOfLast() - start >= "last week".length()
                ? elapsed(start, cursor, 1, unit)
                : Optional.empty();
    }

    /** "3h ago", "an hour ago", "1 hour, 5 minutes ago": counted in the last unit named. */
    private static Optional<TimeExpression> unitsAgo(TokenCursor cursor, int start) {
        long seconds = 0;
        for (int part = 0; part < 3; part++) {
            long amount = amount(cursor.next());
            ChronoUnit unit = unit(cursor.next());
            if (amount < 0 || unit == null) {
                return Optional.empty();
            }
            cursor.skip(".");
            if (cursor.skip("ago")) {
                long whole = seconds / unit.getDuration().toSeconds();
                return elapsed(start, cursor, whole + amount, unit);
            }
            seconds += amount * unit.getDuration().toSeconds();
            cursor.skip(",");
            cursor.skip("and");
        }
        return Optional.empty();
    }

    private static long amount(Token token) {
        return AMOUNTS.getOrDefault(token.text(), token.number(3));
    }

    private static @Nullable ChronoUnit unit(Token token) {
        String name = token.text();
        ChronoUnit unit = UNITS.get(name);
        return unit == null && name.length() > 2 && name.endsWith("s")
                ? UNITS.get(name.substring(0, name.length() - 1))
                : unit;
    }

    private static Optional<TimeExpression> elapsed(int start, TokenCursor cursor, long amount, ChronoUnit unit) {
        return Optional.of(new TimeExpression.Elapsed(start, cursor.endOfLast(), amount, unit));
    }

    /** A day, and the time of day after it if there is one. */
    private static Optional<TimeExpression> onDay(TokenCursor cursor) {
        int start = cursor.peek().start();
        return Dates.read(cursor).map(day -> {
            Optional<WrittenClock> clock = cursor.attempt(() -> {
                if (!isIsoClock(cursor)) {
                    cursor.skipAll(BETWEEN_DAY_AND_CLOCK);
                }
                return Clocks.read(cursor, true);
            });
            return new TimeExpression.OnDay(start, cursor.endOfLast(), day, clock);
        });
    }

    /** Steps over the T between date and time. */
    private static boolean isIsoClock(TokenCursor cursor) {
        return cursor.isGlued() && cursor.skip("t");
    }

    /** "3:05 PM ET, Thu February 19, 2026", or "3:05 PM ET" alone. */
    private static Optional<TimeExpression> clockFirst(TokenCursor cursor) {
        int start = cursor.peek().start();
        return cursor.attempt(() -> clockThenDay(cursor, start))
                .or(() -> Clocks.read(cursor, false)
                        .map(clock -> new TimeExpression.AtClock(start, cursor.endOfLast(), clock)));
    }

    private static Optional<TimeExpression> clockThenDay(TokenCursor cursor, int start) {
        Optional<WrittenClock> clock = Clocks.read(cursor, true);
        if (clock.isEmpty()) {
            return Optional.empty();
        }
        cursor.skipAll(BETWEEN_DAY_AND_CLOCK);
        cursor.skip("on");
        return Dates.dated(cursor).map(day -> new TimeExpression.OnDay(start, cursor.endOfLast(), day, clock));
    }
}
