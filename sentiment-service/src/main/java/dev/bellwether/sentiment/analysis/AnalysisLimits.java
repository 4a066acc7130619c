package dev.bellwether.sentiment.analysis;

/**
 * How much of a document is scored.
 *
 * @param maxSentences the first sentences, the title included, that are read for sentiment; at least 1
 * @param maxEntityRuns pairs of entity and sentence that are scored in one document; at least 1
 */
public record AnalysisLimits(int maxSentences, int maxEntityRuns) {
    public static final AnalysisLimits DEFAULT = new AnalysisLimits(400, 800);

    public AnalysisLimits {
        if (maxSentences < 1 || maxEntityRuns < 1) {
            throw new IllegalArgumentException(
                    "limits must be at least 1: " + maxSentences + " sentences, " + maxEntityRuns + " entity runs");
        }
    }
}
