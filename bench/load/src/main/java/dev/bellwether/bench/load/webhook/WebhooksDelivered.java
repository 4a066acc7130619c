package dev.bellwether.bench.load.webhook;

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
import java.util.List;
import java.util.Map;

/** P18: webhooks, leased, signed, delivered and recorded, against a bare HTTP client. */
public final class WebhooksDelivered implements Measure {

    private static final int ALERTS = 1_000;
    private static final int ENDPOINTS = 20;
    private static final int AT_ONCE = 128;
    private static final int WARM_UP = 2;

    @Override
    public String id() {
        return "P18";
    }

    @Override
    public String title() {
        return "webhooks delivered to a receiver on loopback";
    }

    @Override
    public String method() {
        return ("%,d alerts are due to each of %d endpoints of one receiver: from the moment they are due until the last has come. A bare client posts as many bodies of the same size to the same receiver, %d at once as the service does, "
                        + "in turn; messages a second, the one as a share of the other. Two rounds go by before the first that counts.")
                .formatted(ALERTS, ENDPOINTS, AT_ONCE);
    }

    @Override
    public List<Value> run(Run run) {
        int alerts = run.scaled(ALERTS);
        int messages = alerts * ENDPOINTS;
        List<Double> delivered = new ArrayList<>();
        List<Double> posted = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        try (CountingReceiver receiver = new CountingReceiver();
                Cluster cluster = run.cluster("webhooks", layout(receiver));
                Connection connection = cluster.postgres().connect(Service.ALERT.database());
                Caller caller = new Caller(cluster.node(Service.ALERT).grpcPort())) {
            WaitingDeliveries waiting =
                    WaitingDeliveries.write(connection, caller.channel(), receiver.address(), alerts, ENDPOINTS);
            BareClient bare = new BareClient(AT_ONCE);
            for (int round = -WARM_UP; round < run.rounds(); round++) {
                waiting.makeDue();
                receiver.expect(messages);
                long begin = System.nanoTime();
                waiting.release();
                double ours = rate(receiver, messages, begin);
                receiver.expect(messages);
                begin = System.nanoTime();
                bare.post(receiver.address(), receiver.last(), messages);
                double theirs = rate(receiver, messages, begin);
                run.progress("round %d: %.0f delivered, %.0f posted a second", round, ours, theirs);
                if (round >= 0) {
                    delivered.add(ours);
                    posted.add(theirs);
                    shares.add(ours / theirs);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the deliveries cannot be written", e);
        }
        return List.of(
                Value.median("delivered / posted by a bare client", "", Samples.of(shares))
                        .against(Bar.atLeast(0.4, 0.7)),
                Value.median("delivered", "messages/s", Samples.of(delivered)),
                Value.median("posted by the bare client", "messages/s", Samples.of(posted)));
    }

    private static Layout layout(CountingReceiver receiver) {
        return Layout.of(Service.ALERT)
                .with(
                        Service.ALERT,
                        Map.of(
                                "BELLWETHER_NET_ALLOW_HTTP",
                                "true",
                                "BELLWETHER_NET_ALLOWED_PRIVATE",
                                receiver.address()));
    }

    private static double rate(CountingReceiver receiver, int messages, long begin) {
        receiver.await();
        return messages / ((System.nanoTime() - begin) / 1e9);
    }
}
