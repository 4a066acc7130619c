package dev.bellwether.article.grpc;

import static org.awaitility.Awaitility.await;

import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.IngestArticlesRequest;
import dev.bellwether.api.article.v1.IngestArticlesResponse;
import dev.bellwether.api.article.v1.RawDocument;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One stream of IngestArticles, with the answers by sequence. */
final class IngestStream implements ClientResponseObserver<IngestArticlesRequest, IngestArticlesResponse> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final boolean isRead;
    private final Map<Long, IngestArticlesResponse> answers = new ConcurrentHashMap<>();
    private @Nullable ClientCallStreamObserver<IngestArticlesRequest> call;
    private volatile boolean isOver;
    private volatile @Nullable Throwable failure;

    private IngestStream(boolean isRead) {
        this.isRead = isRead;
    }

    static IngestStream open(ArticleServiceGrpc.ArticleServiceStub articles) {
        IngestStream stream = new IngestStream(true);
        articles.ingestArticles(stream);
        return stream;
    }

    /** One whose answers are not read. */
    static IngestStream openUnread(ArticleServiceGrpc.ArticleServiceStub articles) {
        IngestStream stream = new IngestStream(false);
        articles.ingestArticles(stream);
        return stream;
    }

    /** Sends documents with sequences from 0, and answers when all have been answered, in their order. */
    static List<IngestArticlesResponse> ingest(
            ArticleServiceGrpc.ArticleServiceStub articles, List<RawDocument> documents) {
        IngestStream stream = open(articles);
        for (int i = 0; i < documents.size(); i++) {
            stream.send(IngestArticlesRequest.newBuilder()
                    .setSequence(i)
                    .setDocument(documents.get(i))
                    .build());
        }
        return stream.end(documents.size());
    }

    void send(IngestArticlesRequest request) {
        Objects.requireNonNull(call).onNext(request);
    }

    /** Says that no more come, and waits for the answers. */
    List<IngestArticlesResponse> end(int count) {
        Objects.requireNonNull(call).onCompleted();
        await().atMost(PATIENCE).until(() -> isOver);
        if (failure != null || answers.size() != count) {
            throw new AssertionError(answers.size() + " answers of " + count, failure);
        }
        return answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    void awaitAnswers(int count) {
        await().atMost(PATIENCE).until(() -> answers.size() >= count);
    }

    void cancel() {
        Objects.requireNonNull(call).cancel("enough", null);
        await().atMost(PATIENCE).until(() -> isOver);
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<IngestArticlesRequest> observer) {
        call = observer;
        if (!isRead) {
            observer.disableAutoRequestWithInitial(0);
        }
    }

    @Override
    public void onNext(IngestArticlesResponse response) {
        if (answers.put(response.getSequence(), response) != null) {
            throw new AssertionError("answered twice: " + response.getSequence());
        }
    }

    @Override
    public void onError(Throwable thrown) {
        failure = thrown;
        isOver = true;
    }

    @Override
    public void onCompleted() {
        isOver = true;
    }
}
