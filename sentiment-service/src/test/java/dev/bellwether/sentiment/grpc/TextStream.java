package dev.bellwether.sentiment.grpc;

import static org.awaitility.Awaitility.await;

import dev.bellwether.api.sentiment.v1.AnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.StreamAnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.StreamAnalyzeTextResponse;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One stream of StreamAnalyzeText, with the answers by sequence. */
final class TextStream implements ClientResponseObserver<StreamAnalyzeTextRequest, StreamAnalyzeTextResponse> {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final boolean isRead;
    private final Map<Long, StreamAnalyzeTextResponse> answers = new ConcurrentHashMap<>();
    private @Nullable ClientCallStreamObserver<StreamAnalyzeTextRequest> call;
    private volatile boolean isOver;
    private volatile @Nullable Throwable failure;

    private TextStream(boolean isRead) {
        this.isRead = isRead;
    }

    /** One to which these texts were sent, with sequences from 0. */
    static TextStream open(SentimentServiceGrpc.SentimentServiceStub sentiment, List<AnalyzeTextRequest> texts) {
        return open(sentiment, texts, true);
    }

    /** One whose answers are not read. */
    static TextStream openUnread(SentimentServiceGrpc.SentimentServiceStub sentiment, List<AnalyzeTextRequest> texts) {
        return open(sentiment, texts, false);
    }

    private static TextStream open(
            SentimentServiceGrpc.SentimentServiceStub sentiment, List<AnalyzeTextRequest> texts, boolean isRead) {
        TextStream stream = new TextStream(isRead);
        sentiment.streamAnalyzeText(stream);
        for (int i = 0; i < texts.size(); i++) {
            stream.call()
                    .onNext(StreamAnalyzeTextRequest.newBuilder()
                            .setSequence(i)
                            .setText(texts.get(i))
                            .build());
        }
        return stream;
    }

    /** Says that no more come, and waits for the answers, in the order of their sequences. */
    List<StreamAnalyzeTextResponse> end() {
        call().onCompleted();
        await().atMost(PATIENCE).until(() -> isOver);
        if (failure != null) {
            throw new AssertionError("the stream failed", failure);
        }
        return answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Waits until it has failed, and says with what. */
    Throwable awaitFailure() {
        await().atMost(PATIENCE).until(() -> isOver);
        return Objects.requireNonNull(failure, "the stream ended without a failure");
    }

    void cancel() {
        call().cancel("enough", null);
        await().atMost(PATIENCE).until(() -> isOver);
    }

    private ClientCallStreamObserver<StreamAnalyzeTextRequest> call() {
        return Objects.requireNonNull(call);
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<StreamAnalyzeTextRequest> observer) {
        call = observer;
        if (!isRead) {
            observer.disableAutoRequestWithInitial(0);
        }
    }

    @Override
    public void onNext(StreamAnalyzeTextResponse response) {
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
