package dev.bellwether.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Samples;
import dev.bellwether.bench.load.measure.Value;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.dankito.readability4j.Readability4J;

/** What extraction costs, against the library that would do it otherwise. */
final class ExtractionCost implements Measure {

    private static final int SMALL = 50 * 1024;
    private static final int LARGE = 2 * 1024 * 1024;
    private static final int SMALL_PAGES = 40;

    /** Rounds until the compiler is done with all of them. */
    private static final int WARM_UP = 8;

    /** Rounds that count, for each that the run asks for: they take seconds, and the machine's other work makes them differ. */
    private static final int ROUNDS = 3;

    /** The peer, our article, and our article with the report. */
    private static final List<Consumer<byte[]>> READERS = List.of(
            ExtractionCost::byReadability, page -> Extracted.html(page, ""), page -> Extracted.reported(page, ""));

    private static final double MILLISECOND = 1e6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public String id() {
        return "P3";
    }

    @Override
    public String title() {
        return "extraction, processor time a page";
    }

    @Override
    public String method() {
        return "The 102 pages of QX1, each read by readability4j, by ours and by ours with the report, one after the other in an order that changes with the round, by one thread. "
                + "Readability4j finds title and body; ours also authors, times, language and genre, as for an article that is taken in. "
                + "The report tells besides what was removed, and where it stood. The text of the same pages is read in a pass of its own. "
                + "A sample is the sum over the pages of a round; eight rounds go by before the first that counts, and three are taken for each that is named below. "
                + "Time is the thread's own: the collector's is not in it. "
                + "A page of 2 MiB is a page's paragraphs again and again, and so is one of 50 KiB.";
    }

    @Override
    public List<Value> run(Run run) {
        List<byte[]> pages = pages();
        List<String> texts = texts();
        List<Double> html = new ArrayList<>();
        List<Double> report = new ArrayList<>();
        List<Double> text = new ArrayList<>();
        List<Double> growth = new ArrayList<>();
        List<Double> peers = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS * run.rounds(); round++) {
            double[] costs = costs(pages, round);
            double peer = costs[0];
            double ofText = used(() -> texts.forEach(page -> Extracted.text(page, ""))) / texts.size();
            byte[] small = page(SMALL);
            byte[] large = page(LARGE);
            double ofSmall = used(() -> repeat(SMALL_PAGES, () -> Extracted.html(small, ""))) / SMALL_PAGES;
            double ofLarge = used(() -> Extracted.html(large, ""));
            run.progress(
                    "round %d: readability4j %.1f ms, HTML %.1f ms, text %.1f ms a page",
                    round, peer, costs[1], ofText);
            if (round >= 0) {
                peers.add(peer);
                html.add(costs[1] / peer);
                report.add(costs[2] / peer);
                text.add(ofText / peer);
                growth.add(ofLarge / ofSmall);
            }
        }
        return List.of(
                Value.median("HTML, against readability4j", "", Samples.of(html))
                        .against(Bar.atMost(0.5, 0.2)),
                Value.median("text, against readability4j on the HTML", "", Samples.of(text))
                        .against(Bar.atMost(0.5, 0.2)),
                Value.median("2 MiB, against 50 KiB", "", Samples.of(growth)).against(Bar.atMost(60, 60)),
                Value.median("HTML with the report, against readability4j", "", Samples.of(report)),
                Value.median("readability4j", "ms", Samples.of(peers)));
    }

    /** What each reader takes for a page, in milliseconds. The readers take turns, so that what slows the machine slows all of them. */
    private double[] costs(List<byte[]> pages, int round) {
        double[] costs = new double[READERS.size()];
        for (byte[] page : pages) {
            for (int i = 0; i < READERS.size(); i++) {
                int turn = Math.floorMod(i + round, READERS.size());
                costs[turn] += used(() -> READERS.get(turn).accept(page)) / pages.size();
            }
        }
        return costs;
    }

    /** In milliseconds of this thread. */
    private double used(Runnable work) {
        long begin = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - begin) / MILLISECOND;
    }

    private static void repeat(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    private static void byReadability(byte[] page) {
        new Readability4J("https://news.example/", new String(page, StandardCharsets.UTF_8)).parse();
    }

    private static List<byte[]> pages() {
        EvaluationData.Archive files = EvaluationData.archive("extraction/pages.tar.gz");
        List<byte[]> pages = new ArrayList<>();
        files.json("ground-truth.json")
                .fieldNames()
                .forEachRemaining(name -> pages.add(files.file("html/" + name + ".html.gz")));
        return pages;
    }

    private static List<String> texts() {
        return EvaluationData.rows("extraction/textpages-heavy.jsonl.gz").stream()
                .map((JsonNode row) -> row.get("page").asText())
                .toList();
    }

    private static byte[] page(int bytes) {
        StringBuilder page = new StringBuilder("<html><head><title>Pumps rise</title></head><body><article>");
        for (int i = 0; page.length() < bytes; i++) {
            page.append("<p>The makers of pumps sold ")
                    .append(i)
                    .append(
                            " more of them this week than in <a href=/w>any week</a> before, they said on Friday, and hope for more.</p>\n");
        }
        return page.append("</article></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
