package dev.bellwether.sentiment.analysis;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A text to be analyzed.
 *
 * @param title may be blank if the body is not
 * @param body plain text, paragraphs divided by blank lines
 * @param language BCP-47
 * @param day when it was published, in UTC; empty: not known
 */
public record GivenText(String title, String body, String language, Optional<LocalDate> day) {

    /** How long it is, at least 1. */
    long characters() {
        return Math.max(1, title.length() + body.length());
    }
}
