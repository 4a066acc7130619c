package dev.bellwether.sentiment.grpc;

import static org.awaitility.Awaitility.await;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleChange;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.article.v1.ListArticlesResponse;
import dev.bellwether.api.article.v1.WatchArticlesRequest;
import dev.bellwether.api.article.v1.WatchArticlesResponse;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An article-service that tells and lists what the test says. Its tokens are places in its log, in one epoch after the other;
 * each fake begins one of its own.
 */
final class FakeArticles extends ArticleServiceGrpc.ArticleServiceImplBase {

    private final List<ArticleChange> log = new ArrayList<>();
    private final List<Article> listed = new ArrayList<>();
    private final List<StreamObserver<WatchArticlesResponse>> watchers = new ArrayList<>();
    private final Server server;
    private String epoch = UUID.randomUUID().toString();

    FakeArticles(int port) throws IOException {
        server = ServerBuilder.forPort(port).addService(this).build().start();
    }

    /** Tells some changes in one message. */
    synchronized void tell(ArticleChange... changes) {
        int from = log.size();
        log.addAll(List.of(changes));
        WatchArticlesResponse message = message(from);
        watchers.forEach(watcher -> watcher.onNext(message));
    }

    /** As after an absence longer than the log: old tokens have expired, this is there, and then these changes are told. */
    synchronized void beginAnew(List<Article> articles, ArticleChange... changes) {
        epoch = UUID.randomUUID().toString();
        listed.clear();
        listed.addAll(articles);
        log.clear();
        log.addAll(List.of(changes));
        watchers.forEach(watcher -> watcher.onError(expired()));
        watchers.clear();
    }

    @Override
    public synchronized void watchArticles(
            WatchArticlesRequest request, StreamObserver<WatchArticlesResponse> observer) {
        String token = request.getResumeToken();
        if (!token.startsWith(epoch + ":")) {
            observer.onError(expired());
            return;
        }
        watchers.add(observer);
        ((ServerCallStreamObserver<WatchArticlesResponse>) observer).setOnCancelHandler(() -> forget(observer));
        observer.onNext(message(Integer.parseInt(token.substring(token.indexOf(':') + 1))));
    }

    private synchronized void forget(StreamObserver<WatchArticlesResponse> observer) {
        watchers.remove(observer);
    }

    /** One page; the token is from before everything in the log. */
    @Override
    public synchronized void listArticles(ListArticlesRequest request, StreamObserver<ListArticlesResponse> observer) {
        ListArticlesResponse.Builder page = ListArticlesResponse.newBuilder().setResumeToken(epoch + ":0");
        listed.stream()
                .filter(article -> request.getShowDeleted() || !article.hasDeleteTime())
                .forEach(page::addArticles);
        observer.onNext(page.build());
        observer.onCompleted();
    }

    private WatchArticlesResponse message(int from) {
        return WatchArticlesResponse.newBuilder()
                .addAllChanges(log.subList(from, log.size()))
                .setResumeToken(epoch + ":" + log.size())
                .build();
    }

    private static RuntimeException expired() {
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(Code.OUT_OF_RANGE_VALUE)
                .setMessage("list afresh")
                .addDetails(Any.pack(
                        ErrorInfo.newBuilder().setReason("RESUME_TOKEN_EXPIRED").build()))
                .build());
    }

    /** When this returns, the port is free for the next fake. */
    void stop() {
        server.shutdownNow();
        await().until(server::isTerminated);
    }
}
