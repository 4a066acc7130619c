package dev.bellwether.bench.load.backtest;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.alert.v1.BacktestSubscriptionRequest;
import dev.bellwether.api.alert.v1.BurstCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import dev.bellwether.api.alert.v1.Window;
import dev.bellwether.bench.faults.client.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A burst of the busiest entity, tried on the past and explained. */
final class BurstAgain {

    private static final int EXPLAINED = 50;

    private final SubscriptionServiceBlockingStub subscriptions;
    private final Random random;
    private final int analyses;
    private final Subscription burst;
    private final String created;

    BurstAgain(Caller caller, Random random, int analyses) {
        this.subscriptions = SubscriptionServiceGrpc.newBlockingStub(caller.channel());
        this.random = random;
        this.analyses = analyses;
        this.burst = Subscription.newBuilder()
                .setCondition(Condition.newBuilder()
                        .setBurst(BurstCondition.newBuilder()
                                .setWindow(Window.newBuilder().setEntity(DecidedAnalyses.BUSIEST))))
                .build();
        this.created = subscriptions
                .createSubscription(CreateSubscriptionRequest.newBuilder()
                        .setSubscription(burst)
                        .build())
                .getName();
    }

    BacktestSubscriptionRequest draft() {
        return BacktestSubscriptionRequest.newBuilder().setSubscription(burst).build();
    }

    /** At random times of the log; milliseconds of each. */
    List<Double> explain() {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < EXPLAINED; i++) {
            long second = DecidedAnalyses.START.getEpochSecond()
                    + (long) random.nextInt(analyses) * DecidedAnalyses.SECONDS_BETWEEN;
            ExplainMatchRequest request = ExplainMatchRequest.newBuilder()
                    .setSubscription(created)
                    .setEntity(DecidedAnalyses.BUSIEST)
                    .setTime(Timestamp.newBuilder().setSeconds(second))
                    .build();
            long begin = System.nanoTime();
            subscriptions.explainMatch(request);
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        return millis;
    }
}
