package dev.bellwether.sentiment.serving;

import java.util.Locale;

/** What texts are scored for. While several want the processors, each has the same share of them. */
public enum Workload {
    /** Calls of AnalyzeText. */
    CALLS,
    /** The texts of StreamAnalyzeText. */
    STREAMS,
    /** Articles that are followed. */
    ARTICLES,
    /** Stored articles that two models are compared on. */
    COMPARISONS;

    /** As metrics call it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
