package dev.bellwether.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bellwether.api.article.v1.ArticleChange;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.api.article.v1.WatchArticlesRequest;
import dev.bellwether.api.article.v1.WatchArticlesResponse;
import dev.bellwether.cli.local.Service;
import dev.bellwether.testkit.Postgres;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packaged service that is asked to stop while it is at work. */
class ShutdownIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration IN_TIME = Duration.ofSeconds(20);
    private static final int CALLERS = 6;

    @TempDir
    Path logs;

    private final Postgres.Database database = Postgres.create();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<Refused> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private PackagedService service;

    /** A call that was not answered OK. */
    private record Refused(long beganNanos, Status status) {}

    @BeforeAll
    static void requireWhatItRuns() {
        assumeTrue(
                PackagedService.isBuilt(Service.ARTICLE), "skipped: article-service is not packaged; run 'mvn verify'");
    }

    @BeforeEach
    void start() throws IOException {
        service = new PackagedService(Service.ARTICLE, database, Map.of(), logs);
        service.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void service_askedToStopUnderLoad_finishesItsCallsAndEndsItsStreamsWithTheirToken() throws Exception {
        ManagedChannel channel = channel();
        Watch watch = new Watch();
        ArticleServiceGrpc.newStub(channel).watchArticles(WatchArticlesRequest.getDefaultInstance(), watch);
        await().atMost(PATIENCE).until(() -> watch.token.isPresent());
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(
                    CompletableFuture.runAsync(() -> ingestUntilRefused(channel), task -> new Thread(task).start()));
        }
        await().atMost(PATIENCE).until(() -> acknowledged.size() > 100);

        long asked = System.nanoTime();
        service.signal("TERM");
        boolean ended = service.hasEnded(IN_TIME);
        CompletableFuture.allOf(callers.toArray(CompletableFuture<?>[]::new)).get(20, TimeUnit.SECONDS);
        channel.shutdownNow();

        assertThat(ended).as("ended within %s", IN_TIME).isTrue();
        assertThat(refused).hasSize(CALLERS).allSatisfy(call -> {
            assertThat(call.status().getCode()).as("%s", call).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(call.beganNanos())
                    .as("a call that began before the signal: %s", call)
                    .isGreaterThan(asked);
        });
        assertThat(watch.end.get(20, TimeUnit.SECONDS).getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(watch.end.get().getDescription()).contains("stopping");
        service.start();
        assertThatTheRestIsToldFrom(watch);
    }

    private void assertThatTheRestIsToldFrom(Watch first) {
        ManagedChannel channel = channel();
        try {
            Watch second = new Watch();
            ArticleServiceGrpc.newStub(channel)
                    .watchArticles(
                            WatchArticlesRequest.newBuilder()
                                    .setResumeToken(first.token.orElseThrow())
                                    .build(),
                            second);
            await().atMost(PATIENCE).until(() -> first.told.size() + second.told.size() >= acknowledged.size());
            assertThat(first.told).doesNotContainAnyElementsOf(second.told);
            first.told.addAll(second.told);
            assertThat(first.told).containsAll(acknowledged);
        } finally {
            channel.shutdownNow();
        }
    }

    private void ingestUntilRefused(ManagedChannel channel) {
        while (true) {
            int number = next.incrementAndGet();
            long began = System.nanoTime();
            try {
                acknowledged.add(ArticleServiceGrpc.newBlockingStub(channel)
                        .ingestArticle(IngestArticleRequest.newBuilder()
                                .setDocument(RawDocument.newBuilder()
                                        .setSource("A source")
                                        .setStructured(StructuredContent.newBuilder()
                                                .setTitle("Title " + number)
                                                .setBody("Cargo " + number + " is landed at pier " + number * 7 + ".")
                                                .setLanguageCode("en")))
                                .build())
                        .getArticle()
                        .getName());
            } catch (StatusRuntimeException failed) {
                refused.add(new Refused(began, failed.getStatus()));
                return;
            }
        }
    }

    private ManagedChannel channel() {
        return Grpc.newChannelBuilder(service.address().toString(), InsecureChannelCredentials.create())
                .build();
    }

    private static final class Watch implements StreamObserver<WatchArticlesResponse> {

        private final Set<String> told = ConcurrentHashMap.newKeySet();
        private final CompletableFuture<Status> end = new CompletableFuture<>();
        private volatile Optional<String> token = Optional.empty();

        @Override
        public void onNext(WatchArticlesResponse message) {
            message.getChangesList().stream()
                    .map(ArticleChange::getCreated)
                    .forEach(article -> told.add(article.getName()));
            token = Optional.of(message.getResumeToken());
        }

        @Override
        public void onError(Throwable failure) {
            end.complete(Status.fromThrowable(failure));
        }

        @Override
        public void onCompleted() {
            end.complete(Status.OK);
        }
    }
}
