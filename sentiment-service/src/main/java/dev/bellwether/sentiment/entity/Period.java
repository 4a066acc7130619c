package dev.bellwether.sentiment.entity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a dated fact holds.
 *
 * @param from inclusive; empty: always before
 * @param to inclusive; empty: it still holds
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    public Period {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "a period must not end before it begins: " + from.get() + ".." + to.get());
        }
    }

    public boolean contains(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether it still holds. */
    public boolean isOpen() {
        return to.isEmpty();
    }
}
