package dev.bellwether.article.time;

import java.net.URI;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/**
 * The day of publication that many news addresses carry in their path: "/2026/02/19/", "/2026/feb/19/", "/2026-02-19/", "/20260219/".
 *
 * @param path the part of the path that says it
 */
record UrlDay(LocalDate date, String path) {
    private static final int COMPACT_DIGITS = 8;

    static Optional<UrlDay> in(URI uri) {
        String path = uri.getPath();
        return path == null ? Optional.empty() : inPath(path);
    }

    private static Optional<UrlDay> inPath(String path) {
        List<Token> tokens = Token.of(path);
        TokenCursor cursor = new TokenCursor(tokens);
        while (!cursor.isAtEnd()) {
            int start = cursor.peek().start();
            if (start > 0 && isBoundary(path.charAt(start - 1))) {
                Optional<LocalDate> date = cursor.attempt(() -> date(cursor));
                if (date.isPresent()) {
                    return Optional.of(new UrlDay(date.get(), path.substring(start - 1, cursor.endOfLast())));
                }
            }
            cursor.next();
        }
        return Optional.empty();
    }

    private static boolean isBoundary(char c) {
        return c == '/' || c == '-' || c == '_';
    }

    private static Optional<LocalDate> date(TokenCursor cursor) {
        Token first = cursor.next();
        if (first.kind() == Token.Kind.NUMBER && first.text().length() == COMPACT_DIGITS) {
            int number = first.number(COMPACT_DIGITS);
            return date(number / 10_000, number / 100 % 100, number % 100);
        }
        boolean separated = cursor.skip("/") || cursor.skip("-") || cursor.skip("_");
        int month = month(cursor.next());
        separated &= cursor.skip("/") || cursor.skip("-") || cursor.skip("_");
        int day = cursor.next().number(2);
        return separated && first.text().length() == 4 ? date(first.number(4), month, day) : Optional.empty();
    }

    private static int month(Token token) {
        Token named = new Token(token.kind(), token.text(), token.start(), token.end(), true);
        return Dates.month(named).map(Month::getValue).orElseGet(() -> token.number(2));
    }

    private static Optional<LocalDate> date(int year, int month, int dayOfMonth) {
        // Any day will do as the reader's own: this one has its year.
        return Dates.day(year, month, dayOfMonth).map(day -> day.seenFrom(LocalDate.EPOCH));
    }
}
