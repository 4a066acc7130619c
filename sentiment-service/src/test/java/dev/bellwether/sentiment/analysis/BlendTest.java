package dev.bellwether.sentiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.sentiment.analysis.Blend.Judged;
import dev.bellwether.sentiment.scoring.Label;
import dev.bellwether.sentiment.scoring.Probabilities;
import dev.bellwether.sentiment.text.Part;
import dev.bellwether.sentiment.text.Sentence;
import dev.bellwether.sentiment.text.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlendTest {
    private static final Sentence SENTENCE = new Sentence(new Span(Part.BODY, 0, 1), "x", 0);

    @Test
    void of_knownSentences_isTheWeightedMean() {
        List<Judged> sentences = List.of(judged(0, 0.8, 0.0, 0.2, 3), judged(1, 0.0, 1.0, 0.0, 2));

        Blend blend = Blend.of(sentences, 0.5);

        assertThat(blend.sentiment().score()).isCloseTo(0.75 * -0.6, within(1e-12));
        assertThat(blend.sentiment().probabilities().neutral()).isCloseTo(0.25, within(1e-12));
        assertThat(blend.evidence()).extracting(Evidence::share).containsExactly(0.75, 0.25);
    }

    @Test
    void of_randomSentences_addsUpAndIsOrderedByContribution() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);

        for (int round = 0; round < 2_000; round++) {
            List<Judged> sentences = IntStream.rangeClosed(0, random.nextInt(30))
                    .mapToObj(number -> randomJudged(number, random))
                    .toList();

            Blend blend = Blend.of(sentences, random.nextBoolean() ? 0.75 : 0.25);

            double sum = blend.evidence().stream()
                    .mapToDouble(Evidence::contribution)
                    .sum();
            assertThat(sum).isCloseTo(blend.sentiment().score(), within(1e-9));
            assertThat(blend.evidence())
                    .isSortedAccordingTo(
                            (a, b) -> Double.compare(Math.abs(b.contribution()), Math.abs(a.contribution())));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.10, 0.80, 0.10, NEUTRAL",
        "0.45, 0.50, 0.05, NEUTRAL",
        "0.46, 0.49, 0.05, NEGATIVE",
        "0.05, 0.49, 0.46, POSITIVE",
        "0.40, 0.25, 0.35, UNCERTAIN",
        "0.55, 0.10, 0.35, NEGATIVE",
    })
    void label_ofAMean_isNeutralByMajorityElseByTheScore(
            double negative, double neutral, double positive, Label label) {
        assertThat(Blend.label(new Probabilities(negative, neutral, positive))).isEqualTo(label);
    }

    private static Judged randomJudged(int number, Random random) {
        double neutral = random.nextDouble();
        double positive = (1 - neutral) * random.nextDouble();
        return judged(number, 1 - neutral - positive, neutral, positive, 0.25 + random.nextInt(12) * 0.25);
    }

    private static Judged judged(int number, double negative, double neutral, double positive, double importance) {
        Sentiment sentiment =
                new Sentiment(new Probabilities(Math.max(0, negative), neutral, positive), Label.UNCERTAIN);
        return new Judged(number, SENTENCE, sentiment, false, importance);
    }
}
