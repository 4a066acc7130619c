package dev.bellwether.article.extract;

/**
 * A stretch of an article's text, in Unicode code points.
 *
 * @param start inclusive, zero-based
 * @param end exclusive; after {@code start}
 */
public record TextSpan(Part part, int start, int end) {
    public TextSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span from " + start + " to " + end + " is empty");
        }
    }

    /** Which text offsets are of. */
    public enum Part {
        TITLE,
        BODY,
        /** The document as it was received. */
        DOCUMENT
    }
}
