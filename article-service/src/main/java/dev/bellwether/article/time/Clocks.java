package dev.bellwether.article.time;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads a time of day: "3:05 PM ET", "4:15 p.m. EDT", "09:45 BST", "16:15:30.25Z", "9 am", "0945 GMT". */
final class Clocks {
    private Clocks() {}

    /**
     * The time of day at the cursor.
     *
     * @param beside whether a date stands beside it; without one, "12:30" could be anything
     */
    static Optional<WrittenClock> read(TokenCursor cursor, boolean beside) {
        return cursor.attempt(() -> clock(cursor, beside));
    }

    private static Optional<WrittenClock> clock(TokenCursor cursor, boolean beside) {
        Token first = cursor.next();
        boolean joined = beside && first.text().length() == 4 && first.number(4) >= 0;
        int hour = joined ? first.number(4) / 100 : first.number(2);
        int minute = joined ? first.number(4) % 100 : 0;
        int second = 0;
        Precision precision = Precision.MINUTE;
        boolean minutesWritten = joined;
        if (!joined && isSexagesimal(cursor)) {
            minute = nextOfPair(cursor);
            minutesWritten = true;
            if (isSexagesimal(cursor) && cursor.peek(-2).is(":")) {
                second = nextOfPair(cursor);
                precision = Precision.SECOND;
                skipFraction(cursor);
            }
        }
        Optional<Half> half = cursor.attempt(() -> half(cursor));
        boolean isTwelveHours = half.isPresent();
        if (isTwelveHours) {
            if (hour < 1 || hour > 23) {
                return Optional.empty();
            }
            // "17:19 PM" is written, too.
            hour = hour > 12 ? hour : hour % 12 + (half.get() == Half.AFTERNOON ? 12 : 0);
        }
        Optional<ZoneId> zone = Zones.read(cursor);
        boolean isMeant = isTwelveHours || minutesWritten && (beside || zone.isPresent());
        if (!isMeant || joined && zone.isEmpty() || hour < 0 || hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        return Optional.of(new WrittenClock(LocalTime.of(hour, minute, second), precision, zone));
    }

    private enum Half {
        MORNING,
        AFTERNOON
    }

    /** Whether ":" or "." and two digits follow without a space. */
    private static boolean isSexagesimal(TokenCursor cursor) {
        Token mark = cursor.peek();
        Token digits = cursor.peek(1);
        return (mark.is(":") || mark.is("."))
                && digits.text().length() == 2
                && digits.number(2) >= 0
                && mark.start() == cursor.endOfLast()
                && digits.start() == mark.end();
    }

    private static int nextOfPair(TokenCursor cursor) {
        cursor.next();
        return cursor.next().number(2);
    }

    private static void skipFraction(TokenCursor cursor) {
        if (cursor.peek().is(".") && cursor.peek(1).kind() == Token.Kind.NUMBER && cursor.isGlued()) {
            cursor.next();
            cursor.next();
        }
    }

    /** "am", "a.m.", "PM", "p.m". */
    private static Optional<Half> half(TokenCursor cursor) {
        Token word = cursor.next();
        if (word.is("am") || word.is("pm")) {
            cursor.skip(".");
            return Optional.of(word.is("am") ? Half.MORNING : Half.AFTERNOON);
        }
        if ((word.is("a") || word.is("p")) && cursor.skip(".") && cursor.skip("m")) {
            cursor.skip(".");
            return Optional.of(word.is("a") ? Half.MORNING : Half.AFTERNOON);
        }
        return Optional.empty();
    }
}
