package dev.bellwether.sentiment.comparison;

import dev.bellwether.sentiment.serving.ServedModel;
import java.time.Instant;

/**
 * A question how two models differ.
 *
 * @param filter of the latest analyses of articles, in the language of lists
 * @param start by when they were stored, inclusive
 * @param end exclusive
 * @param maxArticles at least 1
 * @param maxDifferences how many of the greatest are wanted
 */
public record ComparisonQuery(
        ServedModel baseline,
        ServedModel candidate,
        String filter,
        Instant start,
        Instant end,
        int maxArticles,
        int maxDifferences) {}
