package dev.bellwether.bench.load.backtest;

import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.BacktestSubscriptionRequest;
import dev.bellwether.api.alert.v1.BacktestSubscriptionResponse;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.bench.faults.client.Caller;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Samples;
import dev.bellwether.bench.load.measure.Value;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** P17: how long a backtest of one subscription takes. */
public final class PastDecidedAgain implements Measure {

    private static final int ANALYSES = 100_000;

    @Override
    public String id() {
        return "P17";
    }

    @Override
    public String title() {
        return "a backtest over %,d analyses".formatted(ANALYSES);
    }

    @Override
    public String method() {
        return ("One caller tries a draft whose condition has a score and a phrase, over %,d analyses of articles of 3 kB about three entities each, as alert-service keeps them; from the call to the summary. In turn with it a draft of a burst of the entity that is spoken of most, over the same; and ExplainMatch of that burst at random times, one after the other.")
                .formatted(ANALYSES);
    }

    @Override
    public List<Value> run(Run run) {
        try (Cluster cluster = run.cluster("backtest", Layout.of(Service.ALERT));
                Connection connection = cluster.postgres().connect(Service.ALERT.database());
                Caller caller = new Caller(cluster.node(Service.ALERT).grpcPort())) {
            int count = run.scaled(ANALYSES);
            DecidedAnalyses analyses = new DecidedAnalyses(run.random("analyses"));
            run.progress("writing %,d analyses", count);
            analyses.write(connection, count);
            BacktestSubscriptionRequest request = draft(analyses.phrase());
            BurstAgain burst = new BurstAgain(caller, run.random("times"), count);
            List<Double> seconds = new ArrayList<>();
            List<Double> ofBurst = new ArrayList<>();
            List<Double> explained = new ArrayList<>();
            for (int round = 0; round <= run.rounds(); round++) {
                double took = backtest(caller, request, count);
                double tookBurst = backtest(caller, burst.draft(), count);
                List<Double> millis = burst.explain();
                run.progress("round %d: %.1f s, a burst %.1f s", round, took, tookBurst);
                if (round > 0) { // the first warms up
                    seconds.add(took);
                    ofBurst.add(tookBurst);
                    explained.addAll(millis);
                }
            }
            return List.of(
                    Value.median("from the call to the summary", "s", Samples.of(seconds))
                            .against(Bar.atMost(60, 15)),
                    Value.median("of a burst", "s", Samples.of(ofBurst)),
                    Value.median("p50 of ExplainMatch of the burst", "ms", Samples.of(explained)),
                    Value.percentile("p95 of ExplainMatch of the burst", "ms", Samples.of(explained), 95));
        } catch (SQLException e) {
            throw new IllegalStateException("the analyses cannot be written", e);
        }
    }

    private static BacktestSubscriptionRequest draft(String phrase) {
        return BacktestSubscriptionRequest.newBuilder()
                .setSubscription(Subscription.newBuilder()
                        .setCondition(Condition.newBuilder()
                                .setArticle(ArticleCondition.newBuilder()
                                        .setExpression("sentiment.score <= -0.2 && phrase(\"%s\")".formatted(phrase)))))
                .build();
    }

    private static double backtest(Caller caller, BacktestSubscriptionRequest request, int count) {
        long begin = System.nanoTime();
        Iterator<BacktestSubscriptionResponse> messages =
                SubscriptionServiceGrpc.newBlockingStub(caller.channel()).backtestSubscription(request);
        BacktestSubscriptionResponse last = messages.next();
        while (messages.hasNext()) {
            last = messages.next();
        }
        if (last.getSummary().getAnalyses() != count) {
            throw new IllegalStateException(
                    last.getSummary().getAnalyses() + " analyses were tried instead of " + count);
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
