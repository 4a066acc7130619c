package dev.bellwether.bench.quality;

import dev.bellwether.bench.load.measure.Value;
import dev.bellwether.sentiment.scoring.Cuts;
import dev.bellwether.sentiment.scoring.Label;
import dev.bellwether.sentiment.scoring.Probabilities;
import dev.bellwether.sentiment.scoring.SentimentModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** How a model judges labelled sentences. Sentences of one text count as one where an interval is taken. */
final class SentimentScore {

    private static final int RESAMPLES = 2_000;
    private static final int BINS = 15;
    private static final double CONFIDENT = 0.7;
    private static final Cuts LIKELIEST = new Cuts(0);
    private static final List<Label> LABELS = List.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE);

    private final List<Judged> judged;

    private SentimentScore(List<Judged> judged) {
        this.judged = List.copyOf(judged);
    }

    /** One sentence with what the model made of it. */
    record Judged(LabelledSentence sentence, Probabilities probabilities) {
        Label called() {
            return LIKELIEST.label(probabilities);
        }

        boolean isRight() {
            return called() == sentence.label();
        }

        private boolean isConfident() {
            return probabilities.greatest() >= CONFIDENT && called() != Label.NEUTRAL;
        }

        private boolean isFlipped() {
            return !isRight() && called() != Label.NEUTRAL && sentence.label() != Label.NEUTRAL;
        }
    }

    /** Scores each alone, as the service does. */
    static SentimentScore of(SentimentModel model, List<LabelledSentence> sentences) {
        return new SentimentScore(sentences.stream()
                .map(sentence -> new Judged(sentence, model.score(sentence.masked())))
                .toList());
    }

    double accuracy() {
        return accuracy(judged);
    }

    /** Accuracy and macro-F1 with intervals, and how far its probabilities can be believed. */
    List<Value> values(String set, Random random) {
        return List.of(
                interval("accuracy, " + set, SentimentScore::accuracy, random),
                interval("macro-F1, " + set, SentimentScore::macroF1, random),
                interval("precision of confident calls, " + set, SentimentScore::confidentPrecision, random),
                interval("calls of the opposite sign, " + set, SentimentScore::flips, random),
                Value.counted("calibration error, " + set, "", calibrationError()));
    }

    private static double accuracy(Collection<Judged> rows) {
        return share(rows, Judged::isRight);
    }

    private static double flips(Collection<Judged> rows) {
        return share(rows, Judged::isFlipped);
    }

    private static double confidentPrecision(Collection<Judged> rows) {
        return accuracy(rows.stream().filter(Judged::isConfident).toList());
    }

    /** The mean over the labels of 2 right / (labelled + called). */
    static double macroF1(Collection<Judged> rows) {
        double sum = 0;
        for (Label label : LABELS) {
            double labelled =
                    rows.stream().filter(row -> row.sentence().label() == label).count();
            double called = rows.stream().filter(row -> row.called() == label).count();
            double right = rows.stream()
                    .filter(row -> row.called() == label && row.isRight())
                    .count();
            sum += 2 * right / Math.max(1, labelled + called);
        }
        return sum / LABELS.size();
    }

    /** The mean gap of confidence and accuracy over bins of equal width, by rows. */
    double calibrationError() {
        Map<Integer, List<Judged>> bins = new LinkedHashMap<>();
        for (Judged row : judged) {
            int bin = Math.min(BINS - 1, (int) (row.probabilities().greatest() * BINS));
            bins.computeIfAbsent(bin, unseen -> new ArrayList<>()).add(row);
        }
        return bins.values().stream()
                        .mapToDouble(bin -> bin.size() * Math.abs(accuracy(bin) - confidence(bin)))
                        .sum()
                / Math.max(1, judged.size());
    }

    private static double confidence(List<Judged> rows) {
        return rows.stream()
                .mapToDouble(row -> row.probabilities().greatest())
                .average()
                .orElse(0);
    }

    /** Of no rows, 0. */
    private static double share(Collection<Judged> rows, Predicate<Judged> wanted) {
        return rows.stream().filter(wanted).count() / (double) Math.max(1, rows.size());
    }

    /** The statistic, and between which values 95 % of it lie over bootstrap samples of whole texts. */
    private Value interval(String name, ToDoubleFunction<Collection<Judged>> statistic, Random random) {
        Map<String, List<Judged>> byText = new LinkedHashMap<>();
        judged.forEach(row -> byText.computeIfAbsent(row.sentence().text(), unseen -> new ArrayList<>())
                .add(row));
        List<List<Judged>> texts = List.copyOf(byText.values());
        List<Double> sampled = new ArrayList<>();
        for (int i = 0; i < RESAMPLES; i++) {
            List<Judged> sample = new ArrayList<>();
            for (int text = 0; text < texts.size(); text++) {
                sample.addAll(texts.get(random.nextInt(texts.size())));
            }
            sampled.add(statistic.applyAsDouble(sample));
        }
        sampled.sort(Comparator.naturalOrder());
        double low = sampled.get(RESAMPLES / 40);
        double high = sampled.get(RESAMPLES - 1 - RESAMPLES / 40);
        return new Value(name, "", statistic.applyAsDouble(judged), low, high, Optional.empty());
    }
}
