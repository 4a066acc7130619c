package dev.bellwether.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bellwether.article.identity.Fingerprint;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Copies that are told from other texts, and notices of one template from each other. */
final class CopiesOfTexts implements QualityMeasure {

    private static final int LEAST_CHARS = 400;
    private static final int NOTICES_OF_A_TEMPLATE = 2_000;

    @Override
    public String id() {
        return "QX6";
    }

    @Override
    public String title() {
        return "copies, near copies and excerpts";
    }

    @Override
    public String method() {
        return "The bodies of two public sets, and the project's own seeds, each copied in eight ways by machine; every pair is looked up by bands and compared, and is a copy or not. "
                + "Of each of ten templates 2,000 pairs of notices are made, of which none is a copy.";
    }

    @Override
    public List<Value> run(Run run) {
        return List.of(
                Value.counted("pair F1, public texts", "", new CopyScore(publicTexts(), run.random("public")).f1())
                        .against(Bar.atLeast(0.985, 0.99)),
                Value.counted("pair F1, seeds", "", seeds(run.home().root(), run.random("seeds")))
                        .against(Bar.atLeast(0.95, 0.99)),
                Value.counted("notices taken for copies, of 1,000", "", 1_000 * mistaken(run.random("notices")))
                        .against(Bar.atMost(2, 0.5)));
    }

    /** The score of the seeds as they are sent, page furniture and all. */
    static double seeds(Path root, Random random) {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve("seeds/articles"))) {
            for (Path file : files.filter(CopiesOfTexts::isOfItsOwn).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CopyScore(texts, random).f1();
    }

    /** Whether a seed is the text of a page, and repeats no other. */
    private static boolean isOfItsOwn(Path seed) {
        String name = seed.getFileName().toString();
        return name.endsWith(".txt") && !name.equals("copy.txt") && !name.equals("correction.txt");
    }

    /** The share of pairs of notices that are taken for copies. */
    static double mistaken(Random random) {
        int wrong = 0;
        for (String template : TemplateNotice.TEMPLATES) {
            for (int i = 0; i < NOTICES_OF_A_TEMPLATE; i++) {
                Fingerprint.WithBands one = Fingerprint.of(TemplateNotice.of(template, random));
                Fingerprint.WithBands other = Fingerprint.of(TemplateNotice.of(template, random));
                wrong += CopyScore.isCopy(one, other) ? 1 : 0;
            }
        }
        return (double) wrong / (NOTICES_OF_A_TEMPLATE * TemplateNotice.TEMPLATES.size());
    }

    private static List<String> publicTexts() {
        List<String> texts = new ArrayList<>();
        for (JsonNode page : EvaluationData.rows("extraction/textpages-light.jsonl.gz")) {
            texts.add(page.get("body").asText());
        }
        EvaluationData.archive("extraction/newspaper3k-html-text.tar.gz")
                .files()
                .forEach((name, content) -> {
                    if (name.contains("/text/")) {
                        texts.add(new String(content, StandardCharsets.UTF_8).strip());
                    }
                });
        return texts.stream().filter(text -> text.length() > LEAST_CHARS).toList();
    }
}
