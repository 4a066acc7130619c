package dev.bellwether.bench.faults.client;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleResponse;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.history.Event;
import dev.bellwether.bench.faults.history.History;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Callers that ingest without end: new articles, and new revisions of their own earlier ones. Each repeats a call under its
 * request_id until it is answered OK.
 */
public final class Ingester implements AutoCloseable {

    /** What may be repeated: the answer is lost, or never was. */
    private static final Set<Status.Code> REPEATABLE =
            Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED, Status.Code.CANCELLED, Status.Code.ABORTED);

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final double REVISES = 0.25;

    private final Caller caller;
    private final History history;
    private final Pace pace;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isFinishing;
    private volatile boolean isClosed;

    /**
     * How fast documents come.
     *
     * @param pause of each caller between two documents
     * @param isOpen whether more may come now; else they wait
     */
    public record Pace(Duration pause, BooleanSupplier isOpen) {}

    private record Own(String uri, int revision) {}

    /**
     * Starts the callers.
     *
     * @param port of article-service, on loopback
     * @param seed what they send is made from it
     */
    public Ingester(int port, History history, int callers, Pace pace, long seed) {
        this.caller = new Caller(port);
        this.history = history;
        this.pace = pace;
        for (int i = 1; i <= callers; i++) {
            String name = "caller-" + seed + "-" + i;
            Random random = new Random(seed + 7919L * i);
            Thread thread = new Thread(() -> run(name, random), name);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void run(String name, Random random) {
        List<Own> own = new ArrayList<>();
        while (!isFinishing && !isClosed) {
            boolean revises = !own.isEmpty() && random.nextDouble() < REVISES;
            int place = revises ? random.nextInt(own.size()) : own.size();
            Own next = revises
                    ? new Own(own.get(place).uri(), own.get(place).revision() + 1)
                    : new Own("https://news.example/" + name + "/" + (own.size() + 1), 1);
            if (!ingest(next, Texts.next(random), new UUID(random.nextLong(), random.nextLong()))) {
                return;
            }
            if (revises) {
                own.set(place, next);
            } else {
                own.add(next);
            }
            Pause.of(pace.pause());
            while (!pace.isOpen().getAsBoolean() && !isFinishing && !isClosed) {
                Pause.of(pace.pause());
            }
        }
    }

    /** Whether it was acknowledged; it is not only when the caller is closed meanwhile, or was refused. */
    private boolean ingest(Own document, Texts.Text text, UUID requestId) {
        Event.Submission submission = new Event.Submission(document.uri(), document.revision(), text.title());
        IngestArticleRequest request = request(document, text, requestId);
        history.add(new Event.Asked(submission));
        while (!isClosed) {
            try {
                IngestArticleResponse answer = ArticleServiceGrpc.newBlockingStub(caller.channel())
                        .withDeadlineAfter(DEADLINE.toMillis(), TimeUnit.MILLISECONDS)
                        .ingestArticle(request);
                history.add(new Event.Acknowledged(
                        submission,
                        Seen.of(answer.getArticle()),
                        answer.getOutcome().name()));
                return true;
            } catch (StatusRuntimeException e) {
                if (!REPEATABLE.contains(e.getStatus().getCode())) {
                    history.add(new Event.Refused(submission, e.getStatus().toString()));
                    return true;
                }
                caller.retryNow();
                Pause.of(Duration.ofMillis(100));
            }
        }
        return false;
    }

    private static IngestArticleRequest request(Own document, Texts.Text text, UUID requestId) {
        Instant now = Instant.now();
        return IngestArticleRequest.newBuilder()
                .setRequestId(requestId.toString())
                .setDocument(RawDocument.newBuilder()
                        .setUri(document.uri())
                        .setSource("news.example")
                        .setOrigin(Origin.ORIGIN_LIVE)
                        .setStructured(StructuredContent.newBuilder()
                                .setTitle(text.title())
                                .setBody(text.body())
                                .setLanguageCode("en")
                                .setPublishTime(Timestamp.newBuilder().setSeconds(now.getEpochSecond() - 1))))
                .build();
    }

    /** Sends no more, and waits until what was asked last has been answered, at most this long. */
    public void finish(Duration atMost) {
        isFinishing = true;
        Pause.until(() -> threads.stream().noneMatch(Thread::isAlive), atMost);
        close();
    }

    /** Ends them; a call that is under way may be answered or not. */
    @Override
    public void close() {
        isClosed = true;
        caller.close();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
