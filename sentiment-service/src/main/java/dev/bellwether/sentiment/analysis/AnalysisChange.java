package dev.bellwether.sentiment.analysis;

/** One change: an analysis that is new. */
public record AnalysisChange(Kind kind, Analysis analysis) {

    /** Whether it is the first of its article. */
    public enum Kind {
        CREATED,
        SUPERSEDED
    }
}
