package dev.bellwether.sentiment.analysis;

import dev.bellwether.sentiment.scoring.Label;
import dev.bellwether.sentiment.scoring.Probabilities;
import dev.bellwether.sentiment.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A weighted mean of sentences, with the part that each has in it. See the package for the formula.
 *
 * @param evidence greatest contribution of either sign first, then in the order of the document
 */
public record Blend(Sentiment sentiment, List<Evidence> evidence) {
    /** From this P(neutral) on a mean is neutral, however it leans. */
    public static final double NEUTRAL_FROM = 0.5;

    /** From this score on, of either sign, a mean that is not neutral is positive or negative. */
    public static final double POLAR_FROM = 0.1;

    /** How much neutral sentences are discounted in the mean of a document, 0 (not at all) to below 1. */
    static final double DOCUMENT_DISCOUNT = 0.75;

    /** The same for an entity: a neutral mention says something of how it is spoken of. */
    static final double ENTITY_DISCOUNT = 0.25;

    /**
     * A sentence before it is weighed.
     *
     * @param importance place times role, above 0
     */
    record Judged(int number, Sentence sentence, Sentiment sentiment, boolean carried, double importance) {
        double weight(double discount) {
            return importance * (1 - discount * sentiment.probabilities().neutral());
        }
    }

    public Blend {
        evidence = List.copyOf(evidence);
    }

    /**
     * The mean of some sentences.
     *
     * @param sentences at least one
     * @param discount of neutral sentences, 0 to below 1
     */
    static Blend of(List<Judged> sentences, double discount) {
        double total = sentences.stream()
                .mapToDouble(judged -> judged.weight(discount))
                .sum();
        double negative = 0;
        double positive = 0;
        List<Evidence> evidence = new ArrayList<>();
        for (Judged judged : sentences) {
            double share = judged.weight(discount) / total;
            Probabilities probabilities = judged.sentiment().probabilities();
            negative += share * probabilities.negative();
            positive += share * probabilities.positive();
            evidence.add(new Evidence(
                    judged.number(),
                    judged.sentence(),
                    judged.sentiment(),
                    judged.carried(),
                    share,
                    share * probabilities.score()));
        }
        evidence.sort(Comparator.comparingDouble((Evidence one) -> Math.abs(one.contribution()))
                .reversed()
                .thenComparing(Evidence::sentenceNumber));
        Probabilities mean = new Probabilities(negative, Math.max(0, 1 - negative - positive), positive);
        return new Blend(new Sentiment(mean, label(mean)), evidence);
    }

    /**
     * The label of a mean: NEUTRAL from {@link #NEUTRAL_FROM} on; else by the score, if that is at least
     * {@link #POLAR_FROM} from 0; else UNCERTAIN, for the sentences contradict each other. A single sentence's cut does not
     * fit here: a mean of sure but different judgements is never as sure as they are.
     */
    public static Label label(Probabilities mean) {
        if (mean.neutral() >= NEUTRAL_FROM) {
            return Label.NEUTRAL;
        }
        if (Math.abs(mean.score()) < POLAR_FROM) {
            return Label.UNCERTAIN;
        }
        return mean.score() < 0 ? Label.NEGATIVE : Label.POSITIVE;
    }
}
