package dev.bellwether.article.time;

/** How narrow an interval of time is, from coarse to fine. */
public enum Precision {
    /** Nothing is known. */
    UNSPECIFIED,
    /** A day, or more where the page said no better ("last week"). */
    DAY,
    HOUR,
    MINUTE,
    /** A second or better. */
    SECOND;

    Precision finer(Precision other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
