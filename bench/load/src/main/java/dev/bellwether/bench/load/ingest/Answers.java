package dev.bellwether.bench.load.ingest;

import dev.bellwether.api.article.v1.IngestArticlesRequest;
import dev.bellwether.api.article.v1.IngestArticlesResponse;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One stream that sends while the transport takes more, and counts the answers. */
final class Answers implements ClientResponseObserver<IngestArticlesRequest, IngestArticlesResponse> {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Iterator<IngestArticlesRequest> requests;
    private final CompletableFuture<Integer> answered = new CompletableFuture<>();
    private int count;
    private boolean isEnded;

    Answers(Iterator<IngestArticlesRequest> requests) {
        this.requests = requests;
    }

    /** Waits until all have been answered. */
    void await(int expected) {
        try {
            int answers = answered.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answers != expected) {
                throw new IllegalStateException(answers + " of " + expected + " were answered");
            }
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the stream did not end well", e);
        }
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<IngestArticlesRequest> call) {
        call.setOnReadyHandler(() -> send(call));
    }

    private void send(ClientCallStreamObserver<IngestArticlesRequest> call) {
        while (call.isReady() && requests.hasNext()) {
            call.onNext(requests.next());
        }
        if (!requests.hasNext() && !isEnded) {
            isEnded = true;
            call.onCompleted();
        }
    }

    @Override
    public void onNext(IngestArticlesResponse response) {
        if (response.hasError()) {
            throw new IllegalStateException("refused: " + response.getError().getMessage());
        }
        count++;
    }

    @Override
    public void onError(Throwable failure) {
        answered.completeExceptionally(failure);
    }

    @Override
    public void onCompleted() {
        answered.complete(count);
    }
}
