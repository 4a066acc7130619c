package dev.bellwether.bench.quality;

import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import dev.bellwether.sentiment.scoring.OnnxSentimentModel;
import java.nio.file.Path;
import java.util.List;

/** Our own sentences that no training saw. */
final class ContrastSentences implements QualityMeasure {

    private static final String HELD_OUT = "heldout";

    @Override
    public String id() {
        return "QS2";
    }

    @Override
    public String title() {
        return "sentiment by target, our contrast sentences";
    }

    @Override
    public String method() {
        return "The held-out third of `sentiment-model/training/sentences.tsv`, written and set apart before any model saw it: sentences that mostly come with a twin of another label. Otherwise as QS1.";
    }

    @Override
    public List<Value> run(Run run) {
        try (OnnxSentimentModel model = OnnxSentimentModel.shipped(1)) {
            return SentimentScore.of(model, heldOut(run.home().root())).values("held out", run.random(id())).stream()
                    .map(value -> value.name().startsWith("accuracy") ? value.against(Bar.atLeast(0.80, 0.90)) : value)
                    .toList();
        }
    }

    static List<LabelledSentence> heldOut(Path root) {
        return LabelledSentences.read(root.resolve("sentiment-model/training/sentences.tsv"), HELD_OUT);
    }
}
