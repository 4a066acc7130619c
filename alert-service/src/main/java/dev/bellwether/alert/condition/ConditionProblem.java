package dev.bellwether.alert.condition;

/**
 * What is wrong with a condition, and where.
 *
 * @param message for the one who wrote it: what was wrong, with which value, and what to do
 * @param position zero-based, in code points
 * @param line one-based
 * @param column one-based, in code points
 */
public record ConditionProblem(String message, int position, int line, int column) {

    public ConditionProblem {
        if (message.isBlank() || position < 0 || line < 1 || column < 1) {
            throw new IllegalArgumentException("not a problem: " + message + " at " + position);
        }
    }

    /** The problem at a position of a text; positions beyond its end mean the end. */
    static ConditionProblem at(String text, int position, String message) {
        int[] codePoints = text.codePoints().toArray();
        int end = Math.max(0, Math.min(position, codePoints.length));
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < end; i++) {
            if (codePoints[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new ConditionProblem(message, end, line, end - lineStart + 1);
    }
}
