package dev.bellwether.bench.quality;

import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import dev.bellwether.sentiment.scoring.MaskedText;
import dev.bellwether.sentiment.scoring.OnnxSentimentModel;
import dev.bellwether.sentiment.scoring.Probabilities;
import dev.bellwether.sentiment.scoring.SentimentModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Whether a score depends on what else is scored at the time. */
final class ScoresUnderLoad implements QualityMeasure {

    private static final int THREADS = 16;
    private static final int TEXTS = 256;
    private static final double MILLION = 1e6;

    @Override
    public String id() {
        return "QS4";
    }

    @Override
    public String title() {
        return "score of one text, alone and under load";
    }

    @Override
    public String method() {
        return TEXTS + " sentences of QS2, each scored alone and then by " + THREADS
                + " threads at once, each of which takes all of them in an order of its own.";
    }

    @Override
    public List<Value> run(Run run) {
        List<LabelledSentence> sentences =
                new ArrayList<>(ContrastSentences.heldOut(run.home().root()));
        Collections.shuffle(sentences, run.random("texts"));
        List<MaskedText> texts = sentences.stream()
                .limit(run.scaled(TEXTS))
                .map(LabelledSentence::masked)
                .toList();
        try (OnnxSentimentModel model = OnnxSentimentModel.shipped(1)) {
            double change = largestChange(model, texts, run.random(id()));
            return List.of(Value.counted("largest change of a probability, in millionths", "", MILLION * change)
                    .against(Bar.atMost(1, 1)));
        }
    }

    static double largestChange(SentimentModel model, List<MaskedText> texts, Random random) {
        List<Probabilities> alone = texts.stream().map(model::score).toList();
        List<Callable<Double>> callers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
            Collections.shuffle(order, random);
            callers.add(() -> order.stream()
                    .mapToDouble(number -> change(alone.get(number), model.score(texts.get(number))))
                    .max()
                    .orElse(0));
        }
        return largest(callers);
    }

    private static double largest(List<Callable<Double>> callers) {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            double largest = 0;
            for (Future<Double> caller : executor.invokeAll(callers)) {
                largest = Math.max(largest, caller.get());
            }
            return largest;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a text could not be scored", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static double change(Probabilities one, Probabilities other) {
        double negative = Math.abs(one.negative() - other.negative());
        double neutral = Math.abs(one.neutral() - other.neutral());
        return Math.max(Math.max(negative, neutral), Math.abs(one.positive() - other.positive()));
    }
}
