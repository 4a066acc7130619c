package dev.bellwether.bench.quality;

import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Samples;
import dev.bellwether.bench.load.measure.Value;
import dev.bellwether.sentiment.scoring.MaskedText;
import dev.bellwether.sentiment.scoring.OnnxSentimentModel;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** P11: how much faster the model that ships is than one as large as FinBERT. */
final class AgainstBertBase implements Measure {

    private static final int TEXTS = 60;
    private static final int WARM_UP = 1;
    private static final double SECOND = 1e9;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public String id() {
        return "P11";
    }

    @Override
    public String title() {
        return "scoring, against BERT-base";
    }

    @Override
    public String method() {
        return TEXTS
                + " sentences of QS2, scored by one thread with the model that ships, from the text to three probabilities. Against it, in turn, ONNX Runtime alone on a graph as large as BERT-base (FinBERT's size), with weights of fp32 and of int8: the graph that ships with every width doubled, and random weights, which speed does not depend on. Texts of the peers were tokenised before. Processor time.";
    }

    @Override
    public List<Value> run(Run run) {
        List<MaskedText> texts = ScoringSpeed.texts(run).subList(0, TEXTS);
        List<long[]> tokens = ShippedGraph.tokens(texts);
        List<Double> floats = new ArrayList<>();
        List<Double> integers = new ArrayList<>();
        try (OnnxSentimentModel model = OnnxSentimentModel.shipped(1);
                BareLoop fp32 = new BareLoop(BertBase.of(ShippedGraph.weights(), true));
                BareLoop int8 = new BareLoop(BertBase.of(ShippedGraph.weights(), false))) {
            for (int round = -WARM_UP; round < run.rounds(); round++) {
                double ours = used(() -> texts.forEach(model::score));
                double large = used(() -> fp32.run(tokens));
                double small = used(() -> int8.run(tokens));
                run.progress(
                        "round %d: %.1f ms a text, BERT-base fp32 %.1f, int8 %.1f",
                        round, 1e3 * ours / TEXTS, 1e3 * large / TEXTS, 1e3 * small / TEXTS);
                if (round >= 0) {
                    floats.add(large / ours);
                    integers.add(small / ours);
                }
            }
        }
        return List.of(
                Value.median("faster than BERT-base fp32", "times", Samples.of(floats))
                        .against(Bar.atLeast(8, 12)),
                Value.median("faster than BERT-base int8", "times", Samples.of(integers))
                        .against(Bar.atLeast(2, 3)));
    }

    private double used(Runnable work) {
        long begin = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - begin) / SECOND;
    }
}
