package dev.bellwether.bench.faults.calls;

import dev.bellwether.bench.faults.client.Caller;
import dev.bellwether.bench.faults.client.News;
import dev.bellwether.bench.faults.client.Subscriptions;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Histogram;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.cluster.ServiceNode;
import dev.bellwether.bench.faults.fault.Fault;
import dev.bellwether.bench.faults.fault.Result;
import dev.bellwether.bench.faults.fault.Run;
import dev.bellwether.bench.faults.history.History;
import dev.bellwether.bench.faults.history.Violation;
import io.grpc.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** F6: callers of every method that go away at a random moment, or whose deadline passes. */
public final class ChangedMind implements Fault {

    private static final String WATCHER = "dev.bellwether.kit.change.ChangeTail$Watcher";
    private static final String OPEN_STREAM = "io.grpc.netty.NettyServerStream";
    private static final int ARTICLES = 20;
    /** Calls after which a service has all the threads that it will ever want. */
    private static final double WARM_UP = 0.2;

    private static final int MOST_MORE_THREADS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Nothing listens there, and endpoints may have it. */
    private static final String HOOK = "127.0.0.1:9";

    @Override
    public String id() {
        return "F6";
    }

    @Override
    public String title() {
        return "calls of every method, cancelled or given a deadline at random";
    }

    @Override
    public String promise() {
        return "no connection, lock, transaction, thread or stream is left, and every OK is true";
    }

    @Override
    public Counts counts() {
        return new Counts(1_000, 20_000);
    }

    @Override
    public Result run(Run run) {
        Layout layout = Layout.of(Service.values())
                .with(
                        Service.ALERT,
                        Map.of("BELLWETHER_NET_ALLOW_HTTP", "true", "BELLWETHER_NET_ALLOWED_PRIVATE", HOOK));
        try (Cluster cluster = run.cluster(id(), layout);
                History history = run.history(id())) {
            Map<Service, Caller> callers = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                callers.put(service, new Caller(cluster.node(service).grpcPort()));
            }
            try {
                return new Storm(run, cluster, callers).result(history);
            } finally {
                callers.values().forEach(Caller::close);
            }
        }
    }

    /** One run. */
    private static final class Storm {

        private final Run run;
        private final Cluster cluster;
        private final Map<Service, Channel> channels = new EnumMap<>(Service.class);
        private final Random random;
        private final Promises promises = new Promises();
        private final Map<Service, Long> threads = new EnumMap<>(Service.class);

        Storm(Run run, Cluster cluster, Map<Service, Caller> callers) {
            this.run = run;
            this.cluster = cluster;
            this.random = run.random("F6");
            callers.forEach((service, caller) -> channels.put(service, caller.channel()));
        }

        Result result(History history) {
            publish(history);
            Requests requests = new Requests(Known.names(channels), "http://" + HOOK + "/hook", random);
            List<Rpc> rpcs = Rpc.all();
            try (CallStorm storm = new CallStorm(channels, promises::keep)) {
                for (int i = 0; i < run.count(); i++) {
                    if (i == (int) (run.count() * WARM_UP)) {
                        cluster.nodes().forEach(node -> threads.put(node.service(), Histogram.threads(node.pid())));
                    }
                    if (i % 2_000 == 0) {
                        run.progress("F6: %d of %d calls", i, run.count());
                    }
                    Rpc rpc = rpcs.get(random.nextInt(rpcs.size()));
                    storm.send(PlannedCall.random(rpc, requests.of(rpc), random));
                }
                storm.awaitAll();
            }
            run.progress("F6: the calls have ended %s; looking for what is left", promises.statuses());
            List<Violation> found = new ArrayList<>(left());
            found.addAll(promises.violations(channel(Service.ARTICLE), this::isThere));
            Map<String, Object> numbers = new LinkedHashMap<>();
            numbers.put("methods", rpcs.size());
            numbers.put("ended", promises.statuses());
            numbers.put("answers held against what is there", promises.acknowledged());
            threads.forEach((service, before) -> numbers.put(
                    "threads of " + service.label() + " before and after",
                    before + ", " + Histogram.threads(cluster.node(service).pid())));
            return new Result(run.count(), numbers, found);
        }

        /** Something to ask for. */
        private void publish(History history) {
            Subscriptions.create(
                    cluster.front(Service.ALERT).port(), "every", Duration.ZERO, Optional.empty(), history);
            try (News news = new News(cluster.front(Service.ARTICLE).port(), random)) {
                for (int i = 0; i < ARTICLES; i++) {
                    news.publish("https://calls.example/" + i);
                }
            }
            if (!Pause.until(() -> Known.alerts(channel(Service.ALERT)).size() >= ARTICLES, PATIENCE)) {
                throw new IllegalStateException("the news did not go all the way; see " + cluster.directory());
            }
        }

        private List<Violation> left() {
            Leftovers leftovers = new Leftovers(cluster.postgres());
            List<Violation> found = new ArrayList<>();
            for (ServiceNode node : cluster.nodes()) {
                Pause.until(() -> leftovers.of(node.service()).isEmpty(), PATIENCE);
                found.addAll(leftovers.of(node.service()));
                Pause.until(() -> inProcess(node).isEmpty(), PATIENCE);
                found.addAll(inProcess(node));
            }
            found.addAll(leftovers.halfWritten());
            return found;
        }

        /** The one stream that is open is that of the follower below, where there is one. */
        private List<Violation> inProcess(ServiceNode node) {
            List<Violation> found = new ArrayList<>();
            Histogram histogram = Histogram.of(node.pid());
            long expected = node.service() == Service.ALERT ? 0 : 1;
            for (String kind : List.of(WATCHER, OPEN_STREAM)) {
                if (histogram.count(kind) != expected) {
                    found.add(new Violation(
                            Violation.Kind.LEAKED,
                            node.name(),
                            "there are " + histogram.count(kind) + " of " + kind + " at rest, not " + expected));
                }
            }
            long before = threads.getOrDefault(node.service(), Long.MAX_VALUE - MOST_MORE_THREADS);
            long now = Histogram.threads(node.pid());
            if (now > before + MOST_MORE_THREADS) {
                found.add(new Violation(
                        Violation.Kind.LEAKED, node.name(), "there are " + now + " threads, and there were " + before));
            }
            return found;
        }

        private boolean isThere(String name) {
            return Known.isThere(channels, name);
        }

        private Channel channel(Service service) {
            Channel channel = channels.get(service);
            if (channel == null) {
                throw new IllegalStateException("nobody calls " + service.label());
            }
            return channel;
        }
    }
}
