package dev.bellwether.article.identity;

/** How a text repeats another. */
public enum Copy {
    /** The same body after normalisation. */
    EXACT,
    /** Nearly the same body. */
    NEAR,
    /** A part of the other. */
    EXCERPT
}
