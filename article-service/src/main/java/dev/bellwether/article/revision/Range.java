package dev.bellwether.article.revision;

/**
 * A stretch of a text, perhaps empty, in code points.
 *
 * @param start inclusive, zero-based
 * @param end exclusive; not before {@code start}
 */
public record Range(int start, int end) {

    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("there is no text from " + start + " to " + end);
        }
    }

    boolean isEmpty() {
        return start == end;
    }
}
