package dev.bellwether.article.extract;

import java.util.List;

/**
 * What one step of extraction says of a field.
 *
 * @param value cut to 500 code points
 * @param confidence 0 to 1: how often such a claim is right
 */
public record Claim(Field field, Method method, String value, double confidence) {
    private static final int VALUE_CODE_POINTS = 500;

    public Claim {
        if (value.codePointCount(0, value.length()) > VALUE_CODE_POINTS) {
            value = value.substring(0, value.offsetByCodePoints(0, VALUE_CODE_POINTS));
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies within 0 and 1: " + confidence);
        }
    }

    /** The value of the most trusted claim of a field; empty when there is none. */
    static String first(List<Claim> claims, Field field) {
        return claims.stream()
                .filter(claim -> claim.field() == field)
                .findFirst()
                .map(Claim::value)
                .orElse("");
    }

    /** The values of a field that were found in the way that is trusted most, in their order, without repeats. */
    static List<String> mostTrusted(List<Claim> claims, Field field) {
        List<Claim> ofField =
                claims.stream().filter(claim -> claim.field() == field).toList();
        return ofField.stream()
                .filter(claim -> claim.method() == ofField.get(0).method())
                .map(Claim::value)
                .distinct()
                .toList();
    }

    /** What is claimed. */
    public enum Field {
        TITLE,
        AUTHOR,
        SECTION,
        /** The name of a {@link dev.bellwether.article.genre.Genre}. */
        GENRE,
        /** The address that the page states as its own; only one that is believed. */
        CANONICAL_URI
    }

    /** How it was found. */
    public enum Method {
        /** Structured data of schema.org in the page. */
        JSON_LD,
        /** Meta tags for readers on other sites: OpenGraph, Twitter. */
        OPEN_GRAPH,
        /** Other meta tags, links of the head, and the title of the window. */
        META_TAG,
        /** An element's place and markup: the first heading, a link of rel author. */
        LAYOUT,
        /** The words of a line and those around it. */
        TEXT,
        /** The address. */
        URI
    }
}
