package dev.bellwether.article.time;

import java.util.Optional;

/**
 * One reason to believe in a publish time.
 *
 * @param text what it was read from, cut to 200 code points
 * @param interval empty when the text tells nothing by itself (a relative phrase without a fetch time)
 * @param used whether the publish time was narrowed by it
 */
public record Evidence(Method method, String text, Optional<TimeInterval> interval, boolean used) {
    private static final int TEXT_CODE_POINTS = 200;

    public Evidence {
        if (used && interval.isEmpty()) {
            throw new IllegalArgumentException("evidence without an interval cannot be used: " + text);
        }
        if (text.codePointCount(0, text.length()) > TEXT_CODE_POINTS) {
            text = text.substring(0, text.offsetByCodePoints(0, TEXT_CODE_POINTS));
        }
    }

    /** Where evidence was found. */
    public enum Method {
        /** A phrase such as "1 hour ago", relative to the fetch. */
        RELATIVE_TEXT,
        /** A written date or time. */
        ABSOLUTE_TEXT,
        /** A date in the path of the address. */
        URL_PATH,
        /** The caller said so. */
        STATED,
        /** Structured data of schema.org in the page. */
        JSON_LD,
        /** A meta tag of the page. */
        META_TAG,
        /** An element marked as a time. */
        TIME_ELEMENT
    }
}
