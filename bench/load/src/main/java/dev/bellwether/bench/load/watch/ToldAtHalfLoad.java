package dev.bellwether.bench.load.watch;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.article.v1.ArticleChange;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.WatchArticlesRequest;
import dev.bellwether.api.article.v1.WatchArticlesResponse;
import dev.bellwether.bench.faults.client.Caller;
import dev.bellwether.bench.faults.client.News;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Samples;
import dev.bellwether.bench.load.measure.Value;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** P7: how soon a watcher is told of a commit while half as much comes in as can. */
public final class ToldAtHalfLoad implements Measure {

    private static final int CALLERS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration FULL_LOAD = Duration.ofSeconds(15);
    private static final Duration HALF_LOAD = Duration.ofSeconds(30);

    @Override
    public String id() {
        return "P7";
    }

    @Override
    public String title() {
        return "from the commit to the watcher";
    }

    @Override
    public String method() {
        return "%d callers ingest articles one by one, first as fast as they are answered, then at half that rate for %d s. A time runs from the article's update_time, which is taken in its transaction before the commit, to its arrival at a watcher: longer than from the commit."
                .formatted(CALLERS, HALF_LOAD.toSeconds());
    }

    @Override
    public List<Value> run(Run run) {
        try (Cluster cluster = run.cluster("told", Layout.of(Service.ARTICLE));
                Caller caller = new Caller(cluster.node(Service.ARTICLE).grpcPort())) {
            Newsroom newsroom = new Newsroom(run, cluster.node(Service.ARTICLE).grpcPort());
            newsroom.ingest(WARM_UP, Duration.ZERO);
            double fullRate = newsroom.ingest(FULL_LOAD, Duration.ZERO);
            Arrivals arrivals = new Arrivals();
            ArticleServiceGrpc.newStub(caller.channel())
                    .watchArticles(WatchArticlesRequest.getDefaultInstance(), arrivals);
            double halfRate = newsroom.ingest(HALF_LOAD, Duration.ofNanos((long) (CALLERS * 2 * 1e9 / fullRate)));
            Samples delays = Samples.of(arrivals.millis);
            return List.of(
                    Value.median("p50", "ms", delays).against(Bar.atMost(30, 15)),
                    Value.percentile("p99", "ms", delays, 99).against(Bar.atMost(150, 50)),
                    Value.counted("full load, articles a second", "", fullRate),
                    Value.counted("half load, articles a second", "", halfRate));
        }
    }

    /** Callers that publish. */
    private record Newsroom(Run run, int port) {

        private static final AtomicInteger ADDRESSES = new AtomicInteger();

        /** Articles a second that were answered, each caller beginning one in so long; zero: as fast as it goes. */
        double ingest(Duration duration, Duration every) {
            ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
            try {
                List<Future<Integer>> published = new ArrayList<>();
                Instant begin = Instant.now();
                for (int i = 0; i < CALLERS; i++) {
                    published.add(callers.submit(() -> publish(begin.plus(duration), every)));
                }
                int sum = 0;
                for (Future<Integer> count : published) {
                    sum += count.get();
                }
                return sum / (Duration.between(begin, Instant.now()).toMillis() / 1e3);
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException("a caller failed", e);
            } finally {
                callers.shutdownNow();
            }
        }

        private int publish(Instant until, Duration every) {
            int count = 0;
            try (News news = new News(port, run.random("news " + ADDRESSES.incrementAndGet()))) {
                Instant next = Instant.now();
                while (Instant.now().isBefore(until)) {
                    news.publish("https://news.example/load/" + ADDRESSES.incrementAndGet());
                    count++;
                    next = next.plus(every);
                    Duration rest = Duration.between(Instant.now(), next);
                    if (!rest.isNegative() && !rest.isZero()) {
                        Pause.of(rest);
                    }
                }
            }
            return count;
        }
    }

    /** How long each change took. */
    private static final class Arrivals implements StreamObserver<WatchArticlesResponse> {

        private final Queue<Double> millis = new ConcurrentLinkedQueue<>();

        @Override
        public void onNext(WatchArticlesResponse message) {
            Instant now = Instant.now();
            for (ArticleChange change : message.getChangesList()) {
                Timestamp time = change.getCreated().getUpdateTime();
                Instant stored = Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
                millis.add(Duration.between(stored, now).toNanos() / 1e6);
            }
        }

        @Override
        public void onError(Throwable failure) {
            // The end of the measure, or of the service: then callers fail too.
        }

        @Override
        public void onCompleted() {
            // A watch never ends by itself.
        }
    }
}
