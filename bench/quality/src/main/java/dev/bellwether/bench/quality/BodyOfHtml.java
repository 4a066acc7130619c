package dev.bellwether.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import java.util.List;

/** The body of HTML pages. */
final class BodyOfHtml implements QualityMeasure {

    @Override
    public String id() {
        return "QX1";
    }

    @Override
    public String title() {
        return "body of an HTML page";
    }

    @Override
    public String method() {
        return "102 pages of the article extraction benchmark of Scrapinghub (its development half) against the bodies that people marked: "
                + "runs of four words, precision and recall of each page, the F1 of their means.";
    }

    @Override
    public List<Value> run(Run run) {
        EvaluationData.Archive files = EvaluationData.archive("extraction/pages.tar.gz");
        JsonNode truth = files.json("ground-truth.json");
        FourGrams score = new FourGrams();
        truth.fields()
                .forEachRemaining(page -> score.add(
                        Extracted.html(
                                        files.file("html/" + page.getKey() + ".html.gz"),
                                        page.getValue().get("url").asText())
                                .body(),
                        page.getValue().get("articleBody").asText()));
        return List.of(
                Value.counted("F1", "", score.f1()).against(Bar.atLeast(0.950, 0.965)),
                Value.counted("precision", "", score.precision()),
                Value.counted("recall", "", score.recall()));
    }
}
