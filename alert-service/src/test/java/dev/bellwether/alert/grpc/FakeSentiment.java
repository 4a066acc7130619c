package dev.bellwether.alert.grpc;

import static org.awaitility.Awaitility.await;

import com.google.protobuf.Any;
import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalysisChange;
import dev.bellwether.api.sentiment.v1.ArticleErased;
import dev.bellwether.api.sentiment.v1.ArticleRetracted;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesResponse;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.WatchAnalysesRequest;
import dev.bellwether.api.sentiment.v1.WatchAnalysesResponse;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A sentiment-service that tells what the test publishes. Its tokens are places in a list, in one epoch after the other;
 * each fake begins one of its own. */
final class FakeSentiment extends SentimentServiceGrpc.SentimentServiceImplBase {

    private final List<AnalysisChange> log = new ArrayList<>();
    private final Map<String, Analysis> listed = new LinkedHashMap<>();
    private final List<StreamObserver<WatchAnalysesResponse>> watchers = new ArrayList<>();
    private final Server server;
    private String epoch = UUID.randomUUID().toString();
    private int listings;

    FakeSentiment(int port) throws IOException {
        server = ServerBuilder.forPort(port).addService(this).build().start();
    }

    synchronized void publish(Analysis analysis) {
        listed.put(analysis.getName(), analysis);
        log.add(
                analysis.getSupersedes().isEmpty()
                        ? AnalysisChange.newBuilder().setCreated(analysis).build()
                        : AnalysisChange.newBuilder().setSuperseded(analysis).build());
        WatchAnalysesResponse message = message(log.size() - 1);
        watchers.forEach(watcher -> watcher.onNext(message));
    }

    /** Says that there is nothing else. */
    synchronized void beat() {
        WatchAnalysesResponse message = message(log.size());
        watchers.forEach(watcher -> watcher.onNext(message));
    }

    /** Whether somebody watches: what is published from then on comes with its time. */
    synchronized boolean isWatched() {
        return !watchers.isEmpty();
    }

    /** Tells of an analysis as of a moment of the log, which this moves to that moment. */
    synchronized void publishAt(Analysis analysis, Instant logTime) {
        Timestamp time = Timestamp.newBuilder()
                .setSeconds(logTime.getEpochSecond())
                .setNanos(logTime.getNano())
                .build();
        Analysis then = analysis.toBuilder().setCreateTime(time).build();
        listed.put(then.getName(), then);
        log.add(AnalysisChange.newBuilder().setCreated(then).setChangeTime(time).build());
        WatchAnalysesResponse message = message(log.size() - 1);
        watchers.forEach(watcher -> watcher.onNext(message));
    }

    /** Tells that an article was retracted; its analyses are told and listed as of a retracted text from then on. */
    synchronized void retract(Article article, Timestamp retractTime, String reason) {
        ArticleRetracted.Builder retracted = ArticleRetracted.newBuilder()
                .setArticle(article.getName())
                .setArticleRevision(article.getRevision() + 1)
                .setRetractTime(retractTime)
                .setRetractReason(reason);
        listed.replaceAll((name, analysis) -> {
            if (!analysis.getArticle().getName().equals(article.getName())) {
                return analysis;
            }
            retracted.addAnalyses(name);
            return analysis.toBuilder()
                    .setArticleRetractTime(retractTime)
                    .setArticleRetractReason(reason)
                    .build();
        });
        log.add(AnalysisChange.newBuilder().setArticleRetracted(retracted).build());
        WatchAnalysesResponse message = message(log.size() - 1);
        watchers.forEach(watcher -> watcher.onNext(message));
    }

    /** Lists an analysis as of a retracted text, and tells nobody: the log that told of it is gone. */
    synchronized void listRetracted(Analysis analysis, Timestamp retractTime, String reason) {
        listed.put(
                analysis.getName(),
                analysis.toBuilder()
                        .setArticleRetractTime(retractTime)
                        .setArticleRetractReason(reason)
                        .build());
    }

    /** Tells that an article was erased; its analyses are told and listed no more but as tombstones. */
    synchronized void erase(Article article, Timestamp deleteTime) {
        log.add(takeBack(article, deleteTime));
        WatchAnalysesResponse message = message(log.size() - 1);
        watchers.forEach(watcher -> watcher.onNext(message));
    }

    /** Erases an article, and tells of it only who lists: the log that told of it is gone. */
    synchronized void eraseBeyondTheLog(Article article, Timestamp deleteTime) {
        takeBack(article, deleteTime);
        log.clear();
        beginNewEpoch();
    }

    private AnalysisChange takeBack(Article article, Timestamp deleteTime) {
        ArticleErased.Builder erased =
                ArticleErased.newBuilder().setArticle(article.getName()).setDeleteTime(deleteTime);
        for (int i = 0; i < log.size(); i++) {
            AnalysisChange change = log.get(i);
            if (analysis(change).getArticle().getName().equals(article.getName())) {
                erased.addAnalyses(analysis(change).getName());
                listed.put(analysis(change).getName(), tombstone(analysis(change), deleteTime));
                log.set(i, AnalysisChange.getDefaultInstance());
            }
        }
        return AnalysisChange.newBuilder().setArticleErased(erased).build();
    }

    private static Analysis tombstone(Analysis analysis, Timestamp deleteTime) {
        return Analysis.newBuilder()
                .setName(analysis.getName())
                .setArticle(Article.newBuilder()
                        .setName(analysis.getArticle().getName())
                        .setDeleteTime(deleteTime))
                .setCreateTime(analysis.getCreateTime())
                .setDeleteTime(deleteTime)
                .build();
    }

    private static Analysis analysis(AnalysisChange change) {
        return change.hasCreated() ? change.getCreated() : change.getSuperseded();
    }

    /** As after a restore: the tokens given so far mean nothing any more. */
    synchronized void beginNewEpoch() {
        epoch = UUID.randomUUID().toString();
        watchers.forEach(watcher -> watcher.onError(expired()));
        watchers.clear();
    }

    synchronized int listings() {
        return listings;
    }

    @Override
    public synchronized void watchAnalyses(
            WatchAnalysesRequest request, StreamObserver<WatchAnalysesResponse> observer) {
        if (!request.getResumeToken().startsWith(epoch + ":")) {
            observer.onError(expired());
            return;
        }
        watchers.add(observer);
        ((ServerCallStreamObserver<WatchAnalysesResponse>) observer).setOnCancelHandler(() -> forget(observer));
        int place = Integer.parseInt(
                request.getResumeToken().substring(request.getResumeToken().indexOf(':') + 1));
        observer.onNext(message(place));
    }

    private synchronized void forget(StreamObserver<WatchAnalysesResponse> observer) {
        watchers.remove(observer);
    }

    @Override
    public synchronized void listAnalyses(ListAnalysesRequest request, StreamObserver<ListAnalysesResponse> observer) {
        listings++;
        ListAnalysesResponse.Builder page = ListAnalysesResponse.newBuilder().setResumeToken(token());
        listed.values().stream()
                .filter(analysis -> request.getShowDeleted() || !analysis.hasDeleteTime())
                .filter(analysis -> request.getShowRetracted() || !analysis.hasArticleRetractTime())
                .forEach(page::addAnalyses);
        observer.onNext(page.build());
        observer.onCompleted();
    }

    private WatchAnalysesResponse message(int from) {
        return WatchAnalysesResponse.newBuilder()
                .addAllChanges(log.subList(from, log.size()))
                .setResumeToken(token())
                .build();
    }

    private String token() {
        return epoch + ":" + log.size();
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
