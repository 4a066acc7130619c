package dev.bellwether.bench.faults.client;

import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListSubscriptionsRequest;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.cluster.ServiceNode;
import dev.bellwether.bench.faults.history.Violation;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Callers that read from every service without end, each call repeated once by the channel where it was UNAVAILABLE. */
public final class Readers implements AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(20);
    private static final long DEADLINE_SECONDS = 20;
    private static final int FEW = 5;

    private final List<ManagedChannel> channels = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Violation> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong answered = new AtomicLong();
    private volatile boolean isClosed;

    private Readers() {}

    /** Starts them. */
    public static Readers start(Cluster cluster) {
        Readers readers = new Readers();
        ManagedChannel articles = readers.channel(cluster, Service.ARTICLE);
        ManagedChannel analyses = readers.channel(cluster, Service.SENTIMENT);
        ManagedChannel alerts = readers.channel(cluster, Service.ALERT);
        readers.read(
                "ListArticles",
                deadline -> ArticleServiceGrpc.newBlockingStub(articles)
                        .withDeadlineAfter(deadline, TimeUnit.SECONDS)
                        .listArticles(ListArticlesRequest.newBuilder()
                                .setPageSize(FEW)
                                .build()));
        readers.read(
                "ListAnalyses",
                deadline -> SentimentServiceGrpc.newBlockingStub(analyses)
                        .withDeadlineAfter(deadline, TimeUnit.SECONDS)
                        .listAnalyses(ListAnalysesRequest.newBuilder()
                                .setPageSize(FEW)
                                .build()));
        readers.read(
                "ListAlerts",
                deadline -> AlertServiceGrpc.newBlockingStub(alerts)
                        .withDeadlineAfter(deadline, TimeUnit.SECONDS)
                        .listAlerts(
                                ListAlertsRequest.newBuilder().setPageSize(FEW).build()));
        readers.read(
                "ListSubscriptions",
                deadline -> SubscriptionServiceGrpc.newBlockingStub(alerts)
                        .withDeadlineAfter(deadline, TimeUnit.SECONDS)
                        .listSubscriptions(ListSubscriptionsRequest.newBuilder()
                                .setPageSize(FEW)
                                .build()));
        return readers;
    }

    private ManagedChannel channel(Cluster cluster, Service service) {
        ManagedChannel channel = BalancedChannel.to(
                cluster.replicas(service).stream().map(ServiceNode::grpcPort).toList());
        channels.add(channel);
        return channel;
    }

    private void read(String name, Consumer<Long> call) {
        Thread thread = new Thread(() -> repeat(name, call), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void repeat(String name, Consumer<Long> call) {
        while (!isClosed) {
            try {
                call.accept(DEADLINE_SECONDS);
                answered.incrementAndGet();
            } catch (StatusRuntimeException e) {
                Status status = e.getStatus();
                failures.add(new Violation(Violation.Kind.REFUSED, name, status.toString()));
            }
            Pause.of(PACE);
        }
    }

    /** How many calls were answered. */
    public long answered() {
        return answered.get();
    }

    /** Ends them; the calls that failed. */
    public List<Violation> finish() {
        isClosed = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        isClosed = true;
        channels.forEach(ManagedChannel::shutdownNow);
    }
}
