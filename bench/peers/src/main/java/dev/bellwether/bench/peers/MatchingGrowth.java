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
        return "The index and the news of P14, by thread processor time, words indexed within it: to find the conditions that hold, of which equal ones are one. A hundred times as many subscriptions are told of a hundred times as many matches; what it takes when the id of each is handed over too stands beside it, and is in P14. Three rounds go by before the first that counts.";
    }

    @Override
    public List<Value> run(Run run) {
        OurEngine few = OurEngine.of(run.scaled(FEW), run.random("subscriptions"));
        OurEngine many = OurEngine.of(run.scaled(MANY), run.random("subscriptions"));
        MarketNews news = new MarketNews(run.random("news"));
        List<Double> small = new ArrayList<>();
        List<Double> large = new ArrayList<>();
        List<Double> growth = new ArrayList<>();
        List<Double> withIds = new ArrayList<>();
        for (int round = -WARM_UP; round < run.rounds(); round++) {
            List<MarketNews.Item> articles =
                    Stream.generate(news::next).limit(ARTICLES).toList();
            ProcessorTime.Taken one = ProcessorTime.of(few::find, articles);
            ProcessorTime.Taken hundred = ProcessorTime.of(many::find, articles);
            ProcessorTime.Taken toldOne = ProcessorTime.of(few::match, articles);
            ProcessorTime.Taken toldHundred = ProcessorTime.of(many::match, articles);
            run.progress(
                    "round %d: %.0f and %.0f microseconds, %.0f and %.0f with the ids of %d and %d matches",
                    round,
                    one.micros(),
                    hundred.micros(),
                    toldOne.micros(),
                    toldHundred.micros(),
                    toldOne.held(),
                    toldHundred.held());
            if (round >= 0) {
                small.add(one.micros());
                large.add(hundred.micros());
                growth.add(hundred.micros() / one.micros());
                withIds.add(toldHundred.micros() / toldOne.micros());
            }
        }
        return List.of(
                Value.median("growth", "", Samples.of(growth)).against(Bar.atMost(12, 8)),
                Value.median("10,000 subscriptions", "microseconds", Samples.of(small)),
                Value.median("1,000,000 subscriptions", "microseconds", Samples.of(large)),
                Value.median("growth, with the ids of all matches", "", Samples.of(withIds)));
    }
}
