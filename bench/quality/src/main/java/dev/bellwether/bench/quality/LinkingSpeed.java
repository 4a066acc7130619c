package dev.bellwether.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Samples;
import dev.bellwether.bench.load.measure.Value;
import dev.bellwether.sentiment.entity.Linker;
import dev.bellwether.sentiment.text.Document;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many articles one core links to a catalogue of ten thousand. */
final class LinkingSpeed implements Measure {

    private static final int ENTITIES = 10_000;
    private static final int CHARACTERS = 1_000;
    private static final int WARM_UP = 20;
    private static final double SECOND = 1e9;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public String id() {
        return "P12";
    }

    @Override
    public String title() {
        return "linking, articles a second of one core";
    }

    @Override
    public String method() {
        return "The bodies of 102 public pages, cut into articles of 1,000 characters, linked by one thread to 10,000 entities: what ships, with the SEC's file imported, and made-up companies for the rest. "
                + "A second is one of the processor's, which on a core of its own is one of the clock. Reading is to cut the text into sentences and words, as every analysis does once.";
    }

    @Override
    public List<Value> run(Run run) {
        Linker linker = new Linker(ImportedCatalogue.filledTo(ENTITIES));
        List<String> articles = articles();
        List<Double> linked = new ArrayList<>();
        List<Double> read = new ArrayList<>();
        for (int round = -WARM_UP; round < run.rounds(); round++) {
            List<Document> documents = new ArrayList<>();
            double reading = used(() -> articles.forEach(article -> documents.add(Document.of("", article))));
            double linking = used(() -> documents.forEach(document -> linker.link(document, Optional.empty())));
            if (round >= 0) {
                run.progress(
                        "round %d: %.0f linked, %.0f read a second",
                        round, articles.size() / linking, articles.size() / reading);
                linked.add(articles.size() / linking);
                read.add(articles.size() / reading);
            }
        }
        return List.of(
                Value.median("linked", "articles/s", Samples.of(linked)).against(Bar.atLeast(5_000, 20_000)),
                Value.median("read", "articles/s", Samples.of(read)));
    }

    /** In seconds of this thread. */
    private double used(Runnable work) {
        long begin = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - begin) / SECOND;
    }

    private static List<String> articles() {
        List<String> articles = new ArrayList<>();
        for (JsonNode page : EvaluationData.rows("extraction/textpages-light.jsonl.gz")) {
            String body = page.get("body").asText();
            for (int from = 0; from + CHARACTERS <= body.length(); from += CHARACTERS) {
                articles.add(body.substring(from, from + CHARACTERS));
            }
        }
        return articles;
    }
}
