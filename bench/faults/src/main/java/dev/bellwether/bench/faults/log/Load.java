package dev.bellwether.bench.faults.log;

import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.StructuredContent;
import io.grpc.Channel;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Ingests a new article at each beat, however long the one before takes. */
final class Load implements AutoCloseable {

    private static final long BEAT_MILLIS = 20;

    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();

    private Load() {}

    /** Begins. */
    static Load start(Channel channel) {
        Load load = new Load();
        ArticleServiceGrpc.ArticleServiceFutureStub stub = ArticleServiceGrpc.newFutureStub(channel);
        ScheduledFuture<?> unused = load.beat.scheduleAtFixedRate(
                () -> stub.withDeadlineAfter(60, TimeUnit.SECONDS).ingestArticle(request()),
                0,
                BEAT_MILLIS,
                TimeUnit.MILLISECONDS);
        return load;
    }

    private static IngestArticleRequest request() {
        String id = UUID.randomUUID().toString();
        return IngestArticleRequest.newBuilder()
                .setDocument(RawDocument.newBuilder()
                        .setUri("https://load.example/" + id)
                        .setStructured(StructuredContent.newBuilder()
                                .setTitle("Load " + id)
                                .setBody("This article, of which there is no other, is number " + id + ".")
                                .setLanguageCode("en")))
                .build();
    }

    @Override
    public void close() {
        beat.shutdownNow();
    }
}
