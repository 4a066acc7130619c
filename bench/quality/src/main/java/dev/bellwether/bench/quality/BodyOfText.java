package dev.bellwether.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import java.util.List;

/** The body of the text of pages. */
final class BodyOfText implements QualityMeasure {

    @Override
    public String id() {
        return "QX2";
    }

    @Override
    public String title() {
        return "body of a page's text";
    }

    @Override
    public String method() {
        return "The same 102 pages as text, with all their furniture (heavy) and with a little (light), counted as in QX1. The rules were made on these pages.";
    }

    @Override
    public List<Value> run(Run run) {
        return List.of(
                Value.counted("F1, heavy furniture", "", f1("heavy")).against(Bar.atLeast(0.90, 0.92)),
                Value.counted("F1, light furniture", "", f1("light")).against(Bar.atLeast(0.935, 0.95)));
    }

    private static double f1(String kind) {
        FourGrams score = new FourGrams();
        for (JsonNode page : EvaluationData.rows("extraction/textpages-" + kind + ".jsonl.gz")) {
            score.add(
                    Extracted.text(page.get("page").asText(), page.get("url").asText())
                            .body(),
                    page.get("body").asText());
        }
        return score.f1();
    }
}
