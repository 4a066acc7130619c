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
import java.util.Collections;
import java.util.List;

/** P10: what a score costs beyond what the runtime takes for it. */
final class ScoringSpeed implements Measure {

    private static final int TEXTS = 200;
    private static final int WARM_UP = 2;
    private static final double SECOND = 1e9;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public String id() {
        return "P10";
    }

    @Override
    public String title() {
        return "scoring, against the runtime alone";
    }

    @Override
    public String method() {
        return TEXTS
                + " sentences of QS2 with their targets hidden, scored by the model that ships, from the text to three probabilities, by one thread. Against it a loop over ONNX Runtime with the same weights and settings, whose texts were tokenised before. Processor time, in turn.";
    }

    @Override
    public List<Value> run(Run run) {
        List<MaskedText> texts = texts(run);
        List<long[]> tokens = ShippedGraph.tokens(texts);
        List<Double> shares = new ArrayList<>();
        List<Double> speeds = new ArrayList<>();
        try (OnnxSentimentModel model = OnnxSentimentModel.shipped(1);
                BareLoop bare = new BareLoop(ShippedGraph.weights())) {
            for (int round = -WARM_UP; round < run.rounds(); round++) {
                double loop = used(() -> bare.run(tokens));
                double ours = used(() -> texts.forEach(model::score));
                run.progress(
                        "round %d: %.2f ms a text, of which the runtime %.2f",
                        round, 1e3 * ours / TEXTS, 1e3 * loop / TEXTS);
                if (round >= 0) {
                    shares.add(loop / ours);
                    speeds.add(texts.size() / ours);
                }
            }
        }
        return List.of(
                Value.median("speed, of the bare loop's", "", Samples.of(shares))
                        .against(Bar.atLeast(0.85, 0.95)),
                Value.median("scored", "texts/s of a processor", Samples.of(speeds)));
    }

    /** The same in every run. */
    static List<MaskedText> texts(Run run) {
        List<LabelledSentence> sentences =
                new ArrayList<>(ContrastSentences.heldOut(run.home().root()));
        Collections.shuffle(sentences, run.random("texts"));
        return sentences.stream().limit(TEXTS).map(LabelledSentence::masked).toList();
    }

    /** In seconds of this thread, which all of the work is done by. */
    private double used(Runnable work) {
        long begin = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - begin) / SECOND;
    }
}
