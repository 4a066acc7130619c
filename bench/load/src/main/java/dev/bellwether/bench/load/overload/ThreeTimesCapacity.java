package dev.bellwether.bench.load.overload;

import dev.bellwether.bench.faults.client.Caller;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Samples;
import dev.bellwether.bench.load.measure.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** P21: what is still answered in time when three times as much is asked as can be scored. */
public final class ThreeTimesCapacity implements Measure {

    private static final int CALLERS = 6;
    private static final int SENTENCES = 5;
    private static final int TIMES = 3;
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final Duration STRETCH = Duration.ofSeconds(12);

    @Override
    public String id() {
        return "P21";
    }

    @Override
    public String title() {
        return "scoring at three times its capacity";
    }

    @Override
    public String method() {
        return "Texts of %d sentences that were never scored before, for AnalyzeText. First %d callers who each wait for their answer, for %d s: that is the best. Then %d times as many calls a second, evenly, whatever becomes of them, each with a deadline of %d s; goodput is what is answered in time. In turn, on a service that runs on the same machine."
                .formatted(SENTENCES, CALLERS, STRETCH.toSeconds(), TIMES, DEADLINE.toSeconds());
    }

    @Override
    public List<Value> run(Run run) {
        try (Cluster cluster = run.cluster("overload", Layout.of(Service.SENTIMENT));
                Caller caller = new Caller(cluster.node(Service.SENTIMENT).grpcPort())) {
            Texts texts = new Texts(run.random("texts"), SENTENCES);
            WaitingCallers callers = new WaitingCallers(caller.channel(), texts, CALLERS);
            callers.answered(STRETCH);
            List<Double> shares = new ArrayList<>();
            List<Double> refusals = new ArrayList<>();
            List<Double> bests = new ArrayList<>();
            for (int round = 0; round < run.rounds(); round++) {
                double best = callers.answered(STRETCH);
                EvenCalls.Outcome outcome = new EvenCalls(caller.channel(), texts, TIMES * best, DEADLINE).run(STRETCH);
                run.progress(
                        "round %d: %.1f answers a second at best, %.1f of %.1f asked; %d refused, %d too late",
                        round,
                        best,
                        outcome.goodput(),
                        TIMES * best,
                        outcome.refusalMillis().size(),
                        outcome.late());
                bests.add(best);
                shares.add(outcome.goodput() / best);
                refusals.addAll(outcome.refusalMillis());
            }
            return List.of(
                    Value.median("goodput, of the best", "", Samples.of(shares)).against(Bar.atLeast(0.85, 0.95)),
                    Value.percentile("p99 of a refusal", "ms", Samples.of(refusals), 99)
                            .against(Bar.atMost(100, 50)),
                    Value.median("a refusal", "ms", Samples.of(refusals)),
                    Value.median("best", "texts/s", Samples.of(bests)));
        }
    }
}
