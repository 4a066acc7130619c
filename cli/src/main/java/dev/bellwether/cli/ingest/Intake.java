package dev.bellwether.cli.ingest;

import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.IngestArticlesRequest;
import dev.bellwether.api.article.v1.IngestArticlesResponse;
import dev.bellwether.cli.failure.CommandFailure;
import dev.bellwether.cli.failure.Refused;
import dev.bellwether.cli.failure.Unreachable;
import dev.bellwether.cli.input.Item;
import dev.bellwether.cli.remote.Connection;
import dev.bellwether.cli.remote.Refusal;
import dev.bellwether.cli.remote.RequestStream;
import dev.bellwether.cli.time.DurationText;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends documents over one stream, as many at once as the service takes, and sends again what was not answered. */
final class Intake {
    /** Documents that wait for their answer, at most; more would only wait in the service. */
    static final int AT_ONCE = 1_000;

    private static final long BYTES_AT_ONCE = 16 << 20;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Connection articles;
    private final Report report;
    private final Interruption interruption;
    private final Map<Long, Sent> waiting = new HashMap<>();
    private final Deque<Long> again = new ArrayDeque<>();
    private long waitingBytes;
    private long sequence;
    private long lastAnswer = System.nanoTime();
    /** Since when the service has been away or overloaded, and how it said so. */
    private OptionalLong troubleSince = OptionalLong.empty();

    private Optional<CommandFailure> trouble = Optional.empty();
    private long resumeAt = lastAnswer;

    /** A document whose answer is awaited. */
    private record Sent(Item item, IngestArticlesRequest request) {}

    Intake(Connection articles, Report report, Interruption interruption) {
        this.articles = articles;
        this.report = report;
        this.interruption = interruption;
    }

    /**
     * Takes in all of them, or until it is interrupted: then what was sent is still answered.
     *
     * @throws Unreachable when the service has answered nothing for as long as a request may take
     */
    void run(Iterator<Item> items) {
        while (hasMore(items) || !waiting.isEmpty()) {
            Refusal.of(() -> stream(items), articles).ifPresent(this::waitAfter);
        }
    }

    private boolean hasMore(Iterator<Item> items) {
        return !interruption.isAsked() && items.hasNext();
    }

    /** One stream, to its end. What it leaves unanswered is sent over the next one. */
    private void stream(Iterator<Item> items) {
        again.clear();
        again.addAll(waiting.keySet().stream().sorted().toList());
        try (RequestStream<IngestArticlesRequest, IngestArticlesResponse> stream = RequestStream.open(
                observer -> ArticleServiceGrpc.newStub(articles.channel()).ingestArticles(observer))) {
            while (hasMore(items) || !waiting.isEmpty()) {
                send(stream, items);
                Optional<IngestArticlesResponse> answer = stream.next(GLANCE);
                answer.ifPresent(this::answered);
                checkPatience();
            }
            stream.end();
        }
    }

    /** Before the next stream, if there is use in one. */
    private void waitAfter(Refusal refusal) {
        if (!refusal.isPassing()) {
            throw refusal.asFailure();
        }
        trouble(refusal);
        checkPatience();
        pause();
    }

    private void send(RequestStream<IngestArticlesRequest, IngestArticlesResponse> stream, Iterator<Item> items) {
        if (System.nanoTime() - resumeAt < 0) {
            return;
        }
        while (stream.isReady() && !again.isEmpty()) {
            Optional.ofNullable(waiting.get(again.poll())).map(Sent::request).ifPresent(stream::send);
        }
        while (stream.isReady() && waiting.size() < AT_ONCE && waitingBytes < BYTES_AT_ONCE && hasMore(items)) {
            Item item = items.next();
            item.document()
                    .ifPresentOrElse(document -> stream.send(first(item)), () -> report.refused(item, item.problem()));
        }
    }

    private IngestArticlesRequest first(Item item) {
        if (waiting.isEmpty()) {
            lastAnswer = System.nanoTime();
        }
        IngestArticlesRequest request = IngestArticlesRequest.newBuilder()
                .setSequence(sequence++)
                .setDocument(item.document().orElseThrow())
                .setRequestId(RequestIds.of(item.name(), item.document().orElseThrow()))
                .build();
        waiting.put(request.getSequence(), new Sent(item, request));
        waitingBytes += request.getSerializedSize();
        return request;
    }

    private void answered(IngestArticlesResponse response) {
        Sent sent = waiting.get(response.getSequence());
        if (sent == null) {
            return; // answered twice: over a stream that broke, and over this one
        }
        if (response.hasIngested()) {
            report.taken(sent.item(), response.getIngested());
        } else {
            Refusal refusal = Refusal.of(StatusProto.toStatusRuntimeException(response.getError()), articles);
            if (refusal.isPassing()) {
                trouble(refusal);
                resumeAt = System.nanoTime() + PAUSE.toNanos();
                again.add(response.getSequence());
                return;
            }
            report.refused(sent.item(), refusal.message());
        }
        lastAnswer = System.nanoTime();
        troubleSince = OptionalLong.empty();
        trouble = Optional.empty();
        waiting.remove(response.getSequence());
        waitingBytes -= sent.request().getSerializedSize();
    }

    private void trouble(Refusal refusal) {
        troubleSince = OptionalLong.of(troubleSince.orElseGet(System::nanoTime));
        trouble = Optional.of(refusal.asFailure());
    }

    private void checkPatience() {
        long since = troubleSince.orElse(waiting.isEmpty() ? System.nanoTime() : lastAnswer);
        if (System.nanoTime() - since > articles.timeout().toNanos()) {
            throw trouble.orElseGet(() -> new Unreachable(
                    "%s at %s has answered nothing for %s; give it longer with --timeout."
                            .formatted(articles.service(), articles.address(), DurationText.format(articles.timeout())),
                    new TimeoutException()));
        }
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(
                    Math.min(PAUSE.toNanos(), articles.timeout().toNanos() / 4));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
    }
}
