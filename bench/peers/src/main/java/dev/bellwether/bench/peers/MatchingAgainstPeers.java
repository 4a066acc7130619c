package dev.bellwether.bench.peers;

import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Samples;
import dev.bellwether.bench.load.measure.Value;
import dev.bellwether.bench.peers.ProcessorTime.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the index takes for an article, against Lucene's engine and against asking each condition. */
final class MatchingAgainstPeers implements Measure {

    private static final int SUBSCRIPTIONS = 100_000;
    private static final int OURS = 2_000;
    private static final int LUCENES = 100;
    private static final int LOOPS = 10;
    private static final int WARM_UP = 2;

    @Override
    public String id() {
        return "P14";
    }

    @Override
    public String title() {
        return "matching one article, processor time";
    }

    @Override
    public String method() {
        return "100,000 subscriptions as people have them: half on one of 10,000 entities and its score, the rest on a few entities, a watchlist, two words in a row, a source, a ticker. Articles of 300 words about one entity; the words are indexed by each engine within its time. "
                + "Lucene Monitor 9.11 has the same conditions as queries, and is checked to find as many. The loop asks programs of CEL one after the other: 10,000 of them ten times over, for memory's sake, which is the faster for it. Two rounds go by before the first that counts.";
    }

    @Override
    public List<Value> run(Run run) {
        int count = run.scaled(SUBSCRIPTIONS);
        OurEngine ours = OurEngine.of(count, run.random("subscriptions"));
        CelLoop loop = CelLoop.of(count, run.random("subscriptions"));
        run.progress("%,d conditions are indexed; Lucene takes them", count);
        List<Double> own = new ArrayList<>();
        List<Double> againstLucene = new ArrayList<>();
        List<Double> againstLoop = new ArrayList<>();
        MarketNews news = new MarketNews(run.random("news"));
        try (LuceneMonitor lucene = LuceneMonitor.of(count, run.random("subscriptions"))) {
            for (int round = -WARM_UP; round < run.rounds(); round++) {
                List<MarketNews.Item> articles =
                        Stream.generate(news::next).limit(OURS).toList();
                Taken us = ProcessorTime.of(ours::match, articles);
                Taken same = ProcessorTime.of(ours::match, articles.subList(0, LUCENES));
                Taken monitor = ProcessorTime.of(lucene::match, articles.subList(0, LUCENES));
                Taken each = ProcessorTime.of(loop::match, articles.subList(0, LOOPS));
                if (same.held() != monitor.held()) {
                    throw new IllegalStateException("the index found " + same.held() + ", Lucene " + monitor.held());
                }
                run.progress(
                        "round %d: index %.0f, Lucene %.0f, loop %.0f microseconds, %d held of %d articles",
                        round, us.micros(), monitor.micros(), each.micros(), us.held(), OURS);
                if (round >= 0) {
                    own.add(us.micros());
                    againstLucene.add(monitor.micros() / us.micros());
                    againstLoop.add(each.micros() / us.micros());
                }
            }
        }
        return List.of(
                Value.median("Lucene Monitor, against the index", "", Samples.of(againstLucene))
                        .against(Bar.atLeast(50, 150)),
                Value.median("loop over CEL, against the index", "", Samples.of(againstLoop))
                        .against(Bar.atLeast(300, 800)),
                Value.median("index", "microseconds", Samples.of(own)));
    }
}
