package dev.bellwether.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.ArticleServiceGrpc.ArticleServiceBlockingStub;
import dev.bellwether.api.article.v1.DeleteArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.article.v1.ListArticlesResponse;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.cli.local.Service;
import dev.bellwether.testkit.Postgres;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The follower that docs/watch.md shows, against the packaged article-service: both are killed under ingest, the log is
 * trimmed behind its back, articles are erased, the service falls silent. In the end it must hold what a listing says.
 */
class NodeFollowerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WRITES = 400;
    private static final int KILLS = 8;

    @TempDir
    Path folder;

    private final Random random = seeded();
    private final Postgres.Database database = Postgres.create();
    /** The headline of every revision, oldest first, by the number of the article. */
    private final Map<Integer, List<String>> written = new TreeMap<>();

    private final AtomicInteger writes = new AtomicInteger();
    private PackagedService service;
    private NodeFollower follower;
    private ManagedChannel channel;
    private ArticleServiceBlockingStub articles;

    @BeforeAll
    static void requireWhatItRuns() throws Exception {
        assumeTrue(NodeFollower.isInstalled(), "skipped: needs Node, and 'npm ci' in contract-test");
        assumeTrue(PackagedService.areBuilt(), "skipped: the services are not packaged; run 'mvn verify'");
    }

    @BeforeEach
    void start() throws Exception {
        service = new PackagedService(
                Service.ARTICLE,
                database,
                Map.of(
                        "BELLWETHER_CHANGES_HEARTBEAT", "1s",
                        "BELLWETHER_CHANGES_RETENTION", "1h",
                        "BELLWETHER_CHANGES_TRIM_INTERVAL", "500ms"),
                folder);
        service.start();
        follower = new NodeFollower(service.address(), folder);
        channel = Grpc.newChannelBuilder(service.address().toString(), InsecureChannelCredentials.create())
                .build();
        articles = ArticleServiceGrpc.newBlockingStub(channel).withWaitForReady();
    }

    @AfterEach
    void stop() {
        follower.close();
        channel.shutdownNow();
        service.close();
    }

    @Test
    void follower_whateverIsKilled_holdsEveryRevisionInOrder() throws Exception {
        follower.start();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        Future<?> ingest = writer.submit(() -> {
            for (int i = 0; i < WRITES; i++) {
                write();
            }
        });
        for (int kill = 1; kill <= KILLS; kill++) {
            int next = (kill * WRITES + random.nextInt(WRITES / 2)) / (KILLS + 1);
            await().atMost(PATIENCE).until(() -> writes.get() >= next || ingest.isDone());
            if (random.nextInt(3) > 0) {
                follower.kill();
                follower.start();
            } else {
                service.kill();
                service.start();
            }
        }
        ingest.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        writer.shutdown();

        awaitSame();

        assertThat(follower.entries().values().stream().map(NodeFollower.Entry::headlines))
                .containsExactlyInAnyOrderElementsOf(written.values());
        assertThat(follower.said()).containsOnlyOnce("Listed ").doesNotContain("listing afresh");
    }

    @Test
    void follower_whoseTokenHasExpired_listsAfresh() throws Exception {
        writeSome();
        follower.start();
        awaitSame();
        follower.kill();
        writeSome();
        trim();

        follower.start();

        await().atMost(PATIENCE).until(() -> follower.said().contains("listing afresh"));
        awaitSame();
        writeSome();
        awaitSame();
    }

    @Test
    void follower_ofAnErasedArticle_keepsTheTombstoneAlone() throws Exception {
        writeSome();
        follower.start();
        awaitSame();

        String watched = erase();
        awaitSame();
        follower.kill();
        String missed = erase();
        trim();
        follower.start();
        awaitSame();

        assertThat(List.of(watched, missed))
                .allSatisfy(name -> assertThat(follower.entries().get(name))
                        .matches(entry -> entry != null
                                && entry.erased()
                                && entry.headlines().isEmpty()));
    }

    @Test
    void follower_ofAServiceThatFallsSilent_opensTheStreamAgain() throws Exception {
        writeSome();
        follower.start();
        awaitSame();

        service.signal("STOP");
        await().atMost(PATIENCE).until(() -> follower.said().contains("resuming"));
        service.signal("CONT");

        writeSome();
        awaitSame();
    }

    private void writeSome() {
        for (int i = 0; i < 20; i++) {
            write();
        }
    }

    /** A new article, or a new revision of one; repeated under its request id until it is answered. */
    private void write() {
        int number = random.nextInt(3) == 0 || written.isEmpty() ? written.size() : random.nextInt(written.size());
        List<String> headlines = written.computeIfAbsent(number, none -> new ArrayList<>());
        String headline = "Quarry " + number + ", report " + (headlines.size() + 1);
        IngestArticleRequest request = IngestArticleRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setDocument(RawDocument.newBuilder()
                        .setUri("https://quarries.example/" + number)
                        .setStructured(StructuredContent.newBuilder()
                                .setTitle(headline)
                                .setBody(UUID.randomUUID() + " tons were moved by noon.")))
                .build();
        await().atMost(PATIENCE).until(() -> isIngested(request));
        headlines.add(headline);
        writes.incrementAndGet();
    }

    private boolean isIngested(IngestArticleRequest request) {
        try {
            articles.withDeadlineAfter(20, TimeUnit.SECONDS).ingestArticle(request);
            return true;
        } catch (StatusRuntimeException failed) {
            Status.Code code = failed.getStatus().getCode();
            // A connection that breaks under a write is UNKNOWN with its cause.
            if (code == Status.Code.UNAVAILABLE
                    || code == Status.Code.DEADLINE_EXCEEDED
                    || failed.getCause() instanceof IOException) {
                return false;
            }
            throw failed;
        }
    }

    /** Erases one of those that are left. */
    private String erase() {
        String name = listed().entrySet().stream()
                .filter(entry -> !entry.getValue().erased())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        articles.deleteArticle(DeleteArticleRequest.newBuilder().setName(name).build());
        return name;
    }

    /** Makes the log old, and waits until the service has trimmed it. */
    private void trim() throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update change_log set create_time = create_time - interval '2 hours'");
            await().atMost(PATIENCE).until(() -> {
                try (ResultSet rows = statement.executeQuery("select count(*) from change_log")) {
                    return rows.next() && rows.getInt(1) == 0;
                }
            });
        }
    }

    private void awaitSame() {
        Map<String, NodeFollower.Entry> listing = listed();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(newest(follower.entries())).isEqualTo(listing));
    }

    /** Of every article the newest headline alone. */
    private static Map<String, NodeFollower.Entry> newest(Map<String, NodeFollower.Entry> entries) {
        return entries.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            List<String> headlines = entry.getValue().headlines();
            return new NodeFollower.Entry(
                    entry.getValue().revision(),
                    entry.getValue().erased(),
                    headlines.subList(Math.max(0, headlines.size() - 1), headlines.size()));
        }));
    }

    private Map<String, NodeFollower.Entry> listed() {
        Map<String, NodeFollower.Entry> listed = new TreeMap<>();
        ListArticlesRequest.Builder request =
                ListArticlesRequest.newBuilder().setPageSize(100).setShowDeleted(true);
        do {
            ListArticlesResponse page = articles.listArticles(request.build());
            page.getArticlesList().forEach(article -> listed.put(article.getName(), entry(article)));
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());
        return listed;
    }

    private static NodeFollower.Entry entry(Article article) {
        boolean erased = article.hasDeleteTime();
        return new NodeFollower.Entry(
                article.getRevision(), erased, erased ? Collections.emptyList() : List.of(article.getTitle()));
    }

    private static Random seeded() {
        long seed = System.nanoTime();
        System.out.println("NodeFollowerIT: random seed " + seed);
        return new Random(seed);
    }
}
