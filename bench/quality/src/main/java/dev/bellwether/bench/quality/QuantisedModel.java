package dev.bellwether.bench.quality;

import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import dev.bellwether.sentiment.scoring.OnnxSentimentModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the int8 weights that ship cost, against the fp32 weights that they were made from. */
final class QuantisedModel implements QualityMeasure {

    private static final double POINTS = 100;

    @Override
    public String id() {
        return "QS3";
    }

    @Override
    public String title() {
        return "int8 against fp32";
    }

    @Override
    public String method() {
        return "The sentences of QS1 and QS2 with the weights that ship, and with those that they were quantised from, which are not in the project: `BELLWETHER_FP32_MODEL` names the folder `fp32` that the training makes.";
    }

    static boolean isThere() {
        return System.getenv("BELLWETHER_FP32_MODEL") != null;
    }

    @Override
    public List<Value> run(Run run) {
        Map<String, List<LabelledSentence>> sets = SentimentOfPublicSets.sets();
        sets.put("held out", ContrastSentences.heldOut(run.home().root()));
        List<Value> values = new ArrayList<>();
        try (OnnxSentimentModel int8 = OnnxSentimentModel.shipped(1);
                OnnxSentimentModel fp32 = OnnxSentimentModel.in(Path.of(System.getenv("BELLWETHER_FP32_MODEL")), 1)) {
            sets.forEach((name, sentences) -> {
                double small = SentimentScore.of(int8, sentences).accuracy();
                double large = SentimentScore.of(fp32, sentences).accuracy();
                run.progress("%s: fp32 %.4f, int8 %.4f", name, large, small);
                values.add(Value.counted("accuracy, " + name, "points", POINTS * (small - large))
                        .against(Bar.atLeast(-1.5, -0.5)));
            });
        }
        return values;
    }
}
