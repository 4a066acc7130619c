package dev.bellwether.bench.peers;

import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Samples;
import dev.bellwether.bench.load.measure.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the index takes for an article as the subscriptions become a hundred times as many. */
final class MatchingGrowth implements Measure {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int ARTICLES = 1_000;
    private static final int WARM_UP = 3;

    @Override
    public String id() {
        return "P15";
    }

    @Override
    public String title() {
        return "matching one article among 1,000,000 subscriptions, against 10,000";
    }

    @Override
    public String method() {
        return "The index and the news of P14, by thread processor time. A hundred times as many subscriptions are told of a hundred times as many matches, which is in the time. Three rounds go by before the first that counts.";
    }

    @Override
    public List<Value> run(Run run) {
        OurEngine few = OurEngine.of(run.scaled(FEW), run.random("subscriptions"));
        OurEngine many = OurEngine.of(run.scaled(MANY), run.random("subscriptions"));
        MarketNews news = new MarketNews(run.random("news"));
        List<Double> small = new ArrayList<>();
        List<Double> large = new ArrayList<>();
        List<Double> growth = new ArrayList<>();
        for (int round = -WARM_UP; round < run.rounds(); round++) {
            List<MarketNews.Item> articles =
                    Stream.generate(news::next).limit(ARTICLES).toList();
            ProcessorTime.Taken one = ProcessorTime.of(few::match, articles);
            ProcessorTime.Taken hundred = ProcessorTime.of(many::match, articles);
            run.progress(
                    "round %d: %.0f and %.0f microseconds, %d and %d held",
                    round, one.micros(), hundred.micros(), one.held(), hundred.held());
            if (round >= 0) {
                small.add(one.micros());
                large.add(hundred.micros());
                growth.add(hundred.micros() / one.micros());
            }
        }
        return List.of(
                Value.median("growth", "", Samples.of(growth)).against(Bar.atMost(12, 8)),
                Value.median("10,000 subscriptions", "microseconds", Samples.of(small)),
                Value.median("1,000,000 subscriptions", "microseconds", Samples.of(large)));
    }
}
