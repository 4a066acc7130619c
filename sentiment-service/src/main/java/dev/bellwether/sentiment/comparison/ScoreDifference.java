package dev.bellwether.sentiment.comparison;

import dev.bellwether.sentiment.analysis.Evidence;
import dev.bellwether.sentiment.analysis.Sentiment;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Something that two models score differently.
 *
 * @param entity its id; empty: the article as a whole
 */
public record ScoreDifference(UUID article, String title, String entity, Side baseline, Side candidate) {

    /** The greatest first; equal ones by their article and entity, so that the same question has the same answer. */
    static final Comparator<ScoreDifference> GREATEST_FIRST = Comparator.comparingDouble(ScoreDifference::size)
            .reversed()
            .thenComparing(ScoreDifference::article)
            .thenComparing(ScoreDifference::entity);

    /**
     * What one model says.
     *
     * @param evidence the sentences that weigh most
     */
    public record Side(Sentiment sentiment, List<Evidence> evidence) {

        private static final int MOST_EVIDENCE = 3;

        public Side {
            evidence = evidence.stream().limit(MOST_EVIDENCE).toList();
        }
    }

    private double size() {
        return Math.abs(candidate.sentiment().score() - baseline.sentiment().score());
    }
}
