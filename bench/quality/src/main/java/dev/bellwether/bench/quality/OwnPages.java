package dev.bellwether.bench.quality;

import dev.bellwether.article.extract.Extraction;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import dev.bellwether.sentiment.analysis.AnalysisLimits;
import dev.bellwether.sentiment.analysis.Analyzed;
import dev.bellwether.sentiment.analysis.Analyzer;
import dev.bellwether.sentiment.entity.Catalogue;
import dev.bellwether.sentiment.entity.Linker;
import dev.bellwether.sentiment.scoring.OnnxSentimentModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pages of our own, from the page to the scores, against what a reader expects of them. */
final class OwnPages implements QualityMeasure {

    /** What came of the expectations of one kind, over all pages. */
    private static final class Count {
        private final List<Value> misses = new ArrayList<>();
        private int met;

        /** @param shown what was found instead: a score, or 0 where there is none */
        void add(PageExpectation expectation, boolean isMet, double shown) {
            if (isMet) {
                met++;
            } else {
                misses.add(Value.counted("missed: " + expectation, "", shown));
            }
        }

        Value share(String name, Bar bar) {
            int all = met + misses.size();
            return Value.counted("%s, of %d".formatted(name, all), "", (double) met / all)
                    .against(bar);
        }
    }

    @Override
    public String id() {
        return "QS5";
    }

    @Override
    public String title() {
        return "pages of our own, from the page to the scores";
    }

    @Override
    public String method() {
        return "The twenty pages of `bench/quality/pages`, extracted and analyzed as the services do, against `expected.tsv`, which was written before anything was run on them: "
                + "titles and the ends of bodies; who is linked and who must not be; scores of documents and entities within a least and a greatest. Each miss is told with the score that was found, 0 where there is none.";
    }

    @Override
    public List<Value> run(Run run) {
        return values(run.home().root());
    }

    static List<Value> values(Path root) {
        Count texts = new Count();
        Count links = new Count();
        Count scores = new Count();
        try (OnnxSentimentModel model = OnnxSentimentModel.shipped(1)) {
            Analyzer analyzer = new Analyzer(new Linker(Catalogue.shipped()), model, AnalysisLimits.DEFAULT);
            Path pages = root.resolve("bench/quality/pages");
            expectations(pages).forEach((page, expectations) -> {
                Extraction extraction = Extracted.file(pages.resolve(page));
                Analyzed.Scored analysis = analyzed(analyzer, extraction);
                for (PageExpectation one : expectations) {
                    if (one.isOfText()) {
                        texts.add(one, one.isMetBy(extraction), 0);
                    }
                    if (one.isOfLink()) {
                        links.add(
                                one,
                                one.isLinkedAsWanted(analysis),
                                one.score(analysis).orElse(0));
                    }
                    if (one.isOfScore() && one.score(analysis).isPresent()) {
                        scores.add(
                                one,
                                one.isScoredAsWanted(analysis),
                                one.score(analysis).orElse(0));
                    }
                }
            });
        }
        List<Value> values = new ArrayList<>(List.of(
                texts.share("titles, beginnings and ends as expected", Bar.atLeast(0.90, 1)),
                links.share("links as expected", Bar.atLeast(0.93, 0.97)),
                scores.share("scores as expected", Bar.atLeast(0.80, 0.90))));
        List.of(texts, links, scores).forEach(count -> values.addAll(count.misses));
        return values;
    }

    private static Analyzed.Scored analyzed(Analyzer analyzer, Extraction extraction) {
        return analyzer.analyze(
                        extraction.title(),
                        extraction.body(),
                        extraction.language().code())
                .fold(scored -> scored, unsupported -> {
                    throw new IllegalStateException("a page was taken for " + unsupported.language());
                });
    }

    private static Map<String, List<PageExpectation>> expectations(Path pages) {
        try {
            return Files.readAllLines(pages.resolve("expected.tsv")).stream()
                    .skip(1)
                    .map(PageExpectation::of)
                    .collect(Collectors.groupingBy(PageExpectation::page, LinkedHashMap::new, Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
