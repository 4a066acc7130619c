package dev.bellwether.kit.filter;

import dev.bellwether.kit.error.Failure.InvalidExpression;
import dev.bellwether.kit.error.Failure.InvalidExpression.Language;
import dev.bellwether.kit.error.FailureException;
import dev.cel.common.CelIssue;

/** A filter as it was typed: finds places and tokens in it, counted in code points. */
final class FilterText {

    private final int[] codePoints;

    FilterText(String text) {
        this.codePoints = text.codePoints().toArray();
    }

    int length() {
        return codePoints.length;
    }

    int at(int position) {
        return codePoints[position];
    }

    boolean isEnd(int position) {
        return position >= codePoints.length;
    }

    String slice(int start, int end) {
        return new String(codePoints, start, end - start);
    }

    FailureException problem(int position, String message) {
        return new FailureException(InvalidExpression.at(Language.FILTER, codePoints, position, message));
    }

    /** Where CEL saw a problem; it counts lines from 1 and columns from 0. */
    int position(CelIssue issue) {
        int line = 1;
        int position = 0;
        while (line < issue.getSourceLocation().getLine() && position < codePoints.length) {
            if (codePoints[position++] == '\n') {
                line++;
            }
        }
        return Math.min(
                codePoints.length,
                position + Math.max(0, issue.getSourceLocation().getColumn()));
    }

    /** The word, number or single sign that starts at a position. */
    String token(int position) {
        int end = position;
        while (!isEnd(end) && isWordPart(codePoints[end])) {
            end++;
        }
        return slice(position, Math.max(end, position + 1));
    }

    /** The word that ends before a position and the spaces before it; empty when a sign stands there. */
    String wordBefore(int position) {
        int end = skipSpacesBack(position);
        int start = end;
        while (start > 0 && isWordPart(codePoints[start - 1])) {
            start--;
        }
        return slice(start, end);
    }

    /** Where {@link #wordBefore} starts. */
    int startOfWordBefore(int position) {
        return skipSpacesBack(position)
                - wordBefore(position).codePointCount(0, wordBefore(position).length());
    }

    private int skipSpacesBack(int position) {
        int end = Math.min(position, codePoints.length);
        while (end > 0 && Character.isWhitespace(codePoints[end - 1])) {
            end--;
        }
        return end;
    }

    private static boolean isWordPart(int codePoint) {
        return codePoint == '_' || Character.isLetterOrDigit(codePoint);
    }
}
