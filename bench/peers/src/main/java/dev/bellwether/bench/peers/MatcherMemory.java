package dev.bellwether.bench.peers;

import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import java.lang.ref.Reference;
import java.util.List;

/** What the index takes of the heap for each subscription. */
final class MatcherMemory implements Measure {

    private static final int SUBSCRIPTIONS = 1_000_000;
    private static final int COLLECTIONS = 3;

    @Override
    public String id() {
        return "P16";
    }

    @Override
    public String title() {
        return "memory of a subscription, and a start with 1,000,000";
    }

    @Override
    public String method() {
        return "The heap after 1,000,000 subscriptions of P14 were put into the index, less the heap before, each after full collections: names, conditions, keys and all else that is kept in memory for them. "
                + "Then the packaged service starts on a database with as many, and says how long it takes to read them.";
    }

    @Override
    public List<Value> run(Run run) {
        int count = run.scaled(SUBSCRIPTIONS);
        OurEngine.of(1, run.random("subscriptions"));
        long before = used();
        long begin = System.nanoTime();
        OurEngine engine = OurEngine.of(count, run.random("subscriptions"));
        double seconds = (System.nanoTime() - begin) / 1e9;
        double each = (used() - before) / (double) count;
        Reference.reachabilityFence(engine);
        run.progress("%.0f bytes each, made in %.1f s", each, seconds);
        return List.of(
                Value.counted("a subscription", "bytes", each).against(Bar.atMost(300, 200)),
                Value.counted("all made and put into the index", "s", seconds),
                Value.counted("all read from the database", "s wall", new StartWithSubscriptions(run).seconds(count))
                        .against(Bar.atMost(60, 20)));
    }

    @SuppressWarnings("SystemGc") // What is left after a collection is what is measured.
    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
