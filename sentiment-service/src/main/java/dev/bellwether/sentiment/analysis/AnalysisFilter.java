package dev.bellwether.sentiment.analysis;

/** Which analyses are wanted; made by {@link AnalysisStore#filter}. */
public interface AnalysisFilter {
    /** Whether an analysis is wanted. */
    boolean test(Analysis analysis);
}
