package dev.bellwether.sentiment.text;

/** A string as code points, the unit of every span. */
public final class Text {
    private final int[] codePoints;

    private Text(int[] codePoints) {
        this.codePoints = codePoints;
    }

    public static Text of(String string) {
        return new Text(string.codePoints().toArray());
    }

    /** In code points. */
    public int length() {
        return codePoints.length;
    }

    /** The code point at a place. */
    public int at(int index) {
        return codePoints[index];
    }

    /** The string from {@code start}, inclusive, to {@code end}, exclusive, both in code points. */
    public String slice(int start, int end) {
        return new String(codePoints, start, end - start);
    }

    /** Whether there is nothing but white space. */
    public boolean isBlank() {
        return endOfSpace(0) == codePoints.length;
    }

    /** Whether the code point is white space of any kind, a no-break space included. */
    public static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** The first place at or after {@code index} that is not white space, or the length. */
    int endOfSpace(int index) {
        int end = index;
        while (end < codePoints.length && isSpace(codePoints[end])) {
            end++;
        }
        return end;
    }

    /** How many line breaks there are from {@code start} to {@code end}; a paragraph separator counts as two. */
    int lineBreaks(int start, int end) {
        int breaks = 0;
        for (int i = start; i < end; i++) {
            switch (codePoints[i]) {
                case '\n' -> breaks += i > start && codePoints[i - 1] == '\r' ? 0 : 1;
                case '\r', '\u0085', '\u2028', '\u000B', '\f' -> breaks++;
                case '\u2029' -> breaks += 2;
                default -> {}
            }
        }
        return breaks;
    }
}
