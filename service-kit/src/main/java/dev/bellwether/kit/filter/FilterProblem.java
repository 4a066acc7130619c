package dev.bellwether.kit.filter;

import static java.util.Objects.requireNonNull;

/**
 * Why a filter was refused and where, in words for its author.
 *
 * @param position zero-based, in code points of the filter; its length when the text ends too early
 * @param line one-based
 * @param column one-based, in code points of the line
 */
public record FilterProblem(String message, int position, int line, int column) {

    public FilterProblem {
        requireNonNull(message);
        if (position < 0 || line < 1 || column < 1) {
            throw new IllegalArgumentException("not a place: " + position + ", " + line + ":" + column);
        }
    }
}
