package dev.bellwether.sentiment.comparison;

import dev.bellwether.sentiment.analysis.Sentiment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How far two models say the same.
 *
 * @param labels how often each pair of labels occurred
 * @param sumOfDifferences of the candidate's scores less the baseline's
 * @param sumOfAbsoluteDifferences of the same without their signs
 */
public record Agreement(Map<LabelPair, Integer> labels, double sumOfDifferences, double sumOfAbsoluteDifferences) {

    static final Agreement NOTHING = new Agreement(Map.of(), 0, 0);

    public Agreement {
        labels = Map.copyOf(labels);
    }

    Agreement and(Sentiment baseline, Sentiment candidate) {
        Map<LabelPair, Integer> more = new LinkedHashMap<>(labels);
        more.merge(new LabelPair(baseline.label(), candidate.label()), 1, Integer::sum);
        double difference = candidate.score() - baseline.score();
        return new Agreement(more, sumOfDifferences + difference, sumOfAbsoluteDifferences + Math.abs(difference));
    }

    public int compared() {
        return count(pair -> true);
    }

    public int sameLabel() {
        return count(LabelPair::isSame);
    }

    public int signFlips() {
        return count(LabelPair::isFlip);
    }

    /** The share with the same label, 0 to 1; empty where nothing was compared. */
    public Optional<Double> agreement() {
        return mean(sameLabel());
    }

    /** -2 to 2; empty where nothing was compared. */
    public Optional<Double> meanDifference() {
        return mean(sumOfDifferences);
    }

    /** 0 to 2; empty where nothing was compared. */
    public Optional<Double> meanAbsoluteDifference() {
        return mean(sumOfAbsoluteDifferences);
    }

    private Optional<Double> mean(double sum) {
        return compared() == 0 ? Optional.empty() : Optional.of(sum / compared());
    }

    private int count(Predicate<LabelPair> wanted) {
        return labels.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
