package dev.bellwether.article.time;

import dev.bellwether.article.time.Evidence.Method;
import java.util.Optional;

/**
 * Something that tells of a publish time, before it is weighed.
 *
 * @param reading empty when it cannot be read without a fetch time
 */
record Clue(Trust trust, Method method, String text, Optional<Reading> reading) {
    /** Where a clue comes from, most trusted first. */
    enum Trust {
        STATED,
        MARKED_PUBLISHED,
        LABELLED_PUBLISHED,
        URL,
        UNLABELLED,
        LABELLED_UPDATED,
        RELATIVE
    }

    boolean isRelative() {
        return method == Method.RELATIVE_TEXT;
    }

    Evidence evidence(boolean used) {
        return new Evidence(method, text, reading.map(Reading::interval), used);
    }
}
