package dev.bellwether.article.search;

import dev.bellwether.kit.error.Failure.InvalidExpression;
import dev.bellwether.kit.error.Failure.InvalidExpression.Language;
import dev.bellwether.kit.error.FailureException;

/** A query as it was typed, in code points. */
final class QueryText {

    private final int[] codePoints;

    QueryText(String text) {
        this.codePoints = text.codePoints().toArray();
    }

    int length() {
        return codePoints.length;
    }

    boolean isEnd(int position) {
        return position >= codePoints.length;
    }

    /** The code point at a position; a space past the end. */
    int at(int position) {
        return isEnd(position) ? ' ' : codePoints[position];
    }

    boolean isSpace(int position) {
        return Character.isWhitespace(at(position)) || Character.isSpaceChar(at(position));
    }

    String slice(int start, int end) {
        return new String(codePoints, start, end - start);
    }

    FailureException problem(int position, String message) {
        return new FailureException(InvalidExpression.at(Language.QUERY, codePoints, position, message));
    }
}
