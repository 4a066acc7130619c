package dev.bellwether.cli.ingest;

import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleResponse;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.cli.failure.Refused;
import dev.bellwether.cli.failure.Unreachable;
import dev.bellwether.cli.remote.Connection;
import dev.bellwether.cli.remote.Retry;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads and sends documents, so many at a time. */
final class Intake {
    /** How many documents are read or under way at once; more would only wait in the service. */
    static final int AT_ONCE = 8;

    private final Connection articles;
    private final Function<String, RawDocument> reader;
    private final Report report;

    /** @param reader makes a document of a name, or refuses it */
    Intake(Connection articles, Function<String, RawDocument> reader, Report report) {
        this.articles = articles;
        this.reader = reader;
        this.report = report;
    }

    /**
     * Takes in all of them; the order is not kept.
     *
     * @throws Unreachable as soon as the service has not answered for one of them, for it would not for the others
     */
    void run(List<String> names) {
        Iterator<String> left = names.iterator();
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> running = IntStream.range(0, AT_ONCE)
                    .<Future<?>>mapToObj(worker -> workers.submit(() -> work(left)))
                    .toList();
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unreachable unreachable) {
                throw unreachable;
            }
            throw new IllegalStateException("a worker failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private void work(Iterator<String> left) {
        String name;
        while (!(name = next(left)).isEmpty()) {
            try {
                report.taken(name, send(reader.apply(name)));
            } catch (Refused e) {
                report.refused(name, e.explanation());
            }
        }
    }

    /** The next name; empty when there is none, or when another worker was stopped. */
    private static String next(Iterator<String> left) {
        synchronized (left) {
            return !Thread.currentThread().isInterrupted() && left.hasNext() ? left.next() : "";
        }
    }

    private IngestArticleResponse send(RawDocument document) {
        IngestArticleRequest request = IngestArticleRequest.newBuilder()
                .setDocument(document)
                .setRequestId(UUID.randomUUID().toString())
                .build();
        return new Retry(articles).call(ArticleServiceGrpc::newBlockingStub, stub -> stub.ingestArticle(request));
    }
}
