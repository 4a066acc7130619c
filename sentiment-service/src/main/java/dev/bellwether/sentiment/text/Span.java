package dev.bellwether.sentiment.text;

/**
 * A stretch of a document's title or body.
 *
 * @param part the text that the offsets are of
 * @param start in code points, inclusive, zero-based
 * @param end in code points, exclusive; greater than {@code start}
 */
public record Span(Part part, int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span must not be empty or negative: [" + start + ", " + end + ")");
        }
    }

    /** In code points, at least 1. */
    public int length() {
        return end - start;
    }

    /** Whether every place of the other span is also one of this. */
    public boolean contains(Span other) {
        return part == other.part && start <= other.start && other.end <= end;
    }

    /** Whether the two have a place in common. */
    public boolean overlaps(Span other) {
        return part == other.part && start < other.end && other.start < end;
    }

    /** Title before body, then by start, then by end. */
    @Override
    public int compareTo(Span other) {
        int byPart = part.compareTo(other.part);
        int byStart = byPart != 0 ? byPart : Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
