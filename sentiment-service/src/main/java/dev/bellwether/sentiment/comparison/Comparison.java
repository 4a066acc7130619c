package dev.bellwether.sentiment.comparison;

import dev.bellwether.sentiment.analysis.Analyzed;
import dev.bellwether.sentiment.analysis.EntitySentiment;
import dev.bellwether.sentiment.comparison.ScoreDifference.Side;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was found so far; of the differences only the greatest are kept. For one thread at a time. */
final class Comparison {

    private final int maxDifferences;
    private final PriorityQueue<ScoreDifference> greatest =
            new PriorityQueue<>(ScoreDifference.GREATEST_FIRST.reversed());
    private Agreement documents = Agreement.NOTHING;
    private Agreement entities = Agreement.NOTHING;

    Comparison(int maxDifferences) {
        this.maxDifferences = maxDifferences;
    }

    /** An article as the two models see it. An entity counts where both have a score of it. */
    void add(UUID article, String title, Analyzed.Scored baseline, Analyzed.Scored candidate) {
        documents = documents.and(baseline.sentiment(), candidate.sentiment());
        keep(new ScoreDifference(
                article,
                title,
                "",
                new Side(baseline.sentiment(), baseline.evidence()),
                new Side(candidate.sentiment(), candidate.evidence())));
        Map<String, EntitySentiment> others = candidate.entities().stream()
                .collect(Collectors.toMap(one -> one.linked().entity().id(), Function.identity()));
        for (EntitySentiment one : baseline.entities()) {
            String id = one.linked().entity().id();
            EntitySentiment other = others.get(id);
            if (other != null) {
                entities = entities.and(one.sentiment(), other.sentiment());
                keep(new ScoreDifference(
                        article,
                        title,
                        id,
                        new Side(one.sentiment(), one.evidence()),
                        new Side(other.sentiment(), other.evidence())));
            }
        }
    }

    int articles() {
        return documents.compared();
    }

    ComparisonStep.Summary summary() {
        List<ScoreDifference> sorted =
                greatest.stream().sorted(ScoreDifference.GREATEST_FIRST).toList();
        return new ComparisonStep.Summary(documents, entities, sorted);
    }

    private void keep(ScoreDifference difference) {
        greatest.add(difference);
        if (greatest.size() > maxDifferences) {
            greatest.remove();
        }
    }
}
