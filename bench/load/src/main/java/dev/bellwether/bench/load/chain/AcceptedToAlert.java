package dev.bellwether.bench.load.chain;

import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.Policy;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.bench.faults.client.Caller;
import dev.bellwether.bench.faults.client.News;
import dev.bellwether.bench.faults.client.Texts;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Samples;
import dev.bellwether.bench.load.measure.Value;
import java.time.Duration;
import java.util.List;

/** P20: how soon an accepted article is an alert on a stream, through all services, while half as much comes in as can. */
public final class AcceptedToAlert implements Measure {

    private static final int FULL_LOAD = 300;
    private static final int HALF_LOAD = 600;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public String id() {
        return "P20";
    }

    @Override
    public String title() {
        return "from the accepted article to the alert on a stream";
    }

    @Override
    public String method() {
        return "All three services. %d short articles about one company go in as fast as they are answered, twice, until the last has raised its alert: the second time gives the full load. Then %d go in at half that rate; each time runs from the answer to IngestArticle to the arrival of the article's alert at a watcher."
                .formatted(FULL_LOAD, HALF_LOAD);
    }

    @Override
    public List<Value> run(Run run) {
        try (Cluster cluster = run.cluster("chain", Layout.of(Service.values()));
                Caller caller = new Caller(cluster.node(Service.ALERT).grpcPort());
                News news = new News(cluster.node(Service.ARTICLE).grpcPort(), run.random("news"))) {
            subscribe(caller);
            Alerts alerts = new Alerts();
            String token = AlertServiceGrpc.newBlockingStub(caller.channel())
                    .listAlerts(ListAlertsRequest.getDefaultInstance())
                    .getResumeToken();
            AlertServiceGrpc.newStub(caller.channel())
                    .watchAlerts(
                            WatchAlertsRequest.newBuilder()
                                    .setResumeToken(token)
                                    .build(),
                            alerts);
            Publisher publisher = new Publisher(news, alerts);
            int full = run.scaled(FULL_LOAD);
            publisher.publish(full, Duration.ZERO, PATIENCE);
            run.progress("%d articles have raised their alert", full);
            double rate =
                    full / publisher.publish(full, Duration.ZERO, PATIENCE).seconds();
            run.progress("full load is %.1f articles a second", rate);
            Publisher.Published half =
                    publisher.publish(run.scaled(HALF_LOAD), Duration.ofNanos((long) (2e9 / rate)), PATIENCE);
            Samples delays = Samples.of(half.delaysMillis());
            return List.of(
                    Value.median("p50", "ms", delays).against(Bar.atMost(300, 100)),
                    Value.percentile("p99", "ms", delays, 99).against(Bar.atMost(1_500, 400)),
                    Value.counted("full load, articles a second", "", rate));
        }
    }

    /** Every article about the company, at once. */
    private static void subscribe(Caller caller) {
        SubscriptionServiceGrpc.newBlockingStub(caller.channel())
                .withWaitForReady()
                .createSubscription(CreateSubscriptionRequest.newBuilder()
                        .setSubscriptionId("measured")
                        .setSubscription(Subscription.newBuilder()
                                .setPolicy(Policy.newBuilder()
                                        .setCooldown(com.google.protobuf.Duration.getDefaultInstance())
                                        .setEveryCopy(true)
                                        .setAllowUnknownTime(true))
                                .setCondition(Condition.newBuilder()
                                        .setArticle(ArticleCondition.newBuilder()
                                                .setExpression("entity.id == \"" + Texts.ENTITY
                                                        + "\" && sentiment.score < -0.1"))))
                        .build());
    }
}
