package dev.bellwether.article.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.rpc.ErrorInfo;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.GetArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.SearchArticlesRequest;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A filter that no index serves goes on for as long as a statement may, and no longer. */
@QuarkusTest
@TestProfile(SlowFilterIT.Short.class)
@QuarkusTestResource(PostgresResource.class)
class SlowFilterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SLOW_CALLS = 3;

    /** Of each text every place is looked at, and at each nearly all of the word is compared. */
    private static final String SLOW_FILTER = IntStream.range(0, 25)
            .mapToObj(i -> "language.contains(\"b" + "a".repeat(8) + "\")")
            .collect(Collectors.joining(" || "));

    /** They stand for a million articles: of 1 MB each is what the filter reads. */
    private static final List<String> SLOW_ARTICLES = List.of(
            "insert into story (id, first_article, create_time) values (md5('slow')::uuid, md5('slow 1')::uuid, now())",
            """
            insert into article (id, revision, source, uri, origin, labels, story, story_first, story_copy,
                                 story_articles, story_sources, content_sha256, create_time, update_time)
            select md5('slow ' || i)::uuid, 1, 'slow', '', 'LIVE', '{}', md5('slow')::uuid, true, '', 1, 1, 'slow',
                   now(), now()
            from generate_series(1, 1200) i
            """,
            """
            insert into article_revision (article, revision, title, body, authors, language, language_confidence,
                                          publish_precision, publish_evidence, publish_flags, content_sha256, create_time)
            select id, 1, 'slow', 'slow words', '{}', repeat('a', 1000000), 1, 'UNSPECIFIED', '{"items": []}', '{}', 'slow',
                   now()
            from article where source = 'slow'
            """);

    private static final List<String> NO_SLOW_ARTICLES = List.of(
            "delete from article_revision where content_sha256 = 'slow'",
            "delete from article where source = 'slow'",
            "delete from story where id = md5('slow')::uuid");

    /** So short that a test can wait for it. */
    public static final class Short implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bellwether.database.timeouts.statement", "3s");
        }
    }

    @GrpcClient("self")
    ArticleServiceGrpc.ArticleServiceBlockingStub articles;

    @ConfigProperty(name = "bellwether.database.url")
    String url;

    @ConfigProperty(name = "bellwether.database.user")
    String user;

    @ConfigProperty(name = "bellwether.database.password")
    String password;

    @BeforeEach
    void writeSlowArticles() throws SQLException {
        run(SLOW_ARTICLES);
    }

    @AfterEach
    void deleteSlowArticles() throws SQLException {
        run(NO_SLOW_ARTICLES);
    }

    @Test
    void filter_thatCannotFinishInTime_isRefusedAndHarmsNoOtherRequest() throws Exception {
        Article known = ingest("https://news.example/known");
        List<CompletableFuture<StatusRuntimeException>> slow = Stream.<Runnable>of(
                        () -> list(SLOW_FILTER),
                        () -> list(SLOW_FILTER + " || title == \"\""),
                        () -> articles.searchArticles(SearchArticlesRequest.newBuilder()
                                .setQuery("slow")
                                .setFilter(SLOW_FILTER)
                                .build()))
                .map(call -> CompletableFuture.supplyAsync(
                        () -> catchThrowableOfType(StatusRuntimeException.class, call::run)))
                .toList();
        await().atMost(PATIENCE).until(() -> slowStatements() == SLOW_CALLS);

        Article meanwhile = ingest("https://news.example/meanwhile");
        GetArticleRequest wanted =
                GetArticleRequest.newBuilder().setName(known.getName()).build();
        assertThat(articles.getArticle(wanted).getUri()).isEqualTo(known.getUri());
        assertThat(list("uri == \"https://news.example/meanwhile\"")).containsExactly(meanwhile.getName());

        for (CompletableFuture<StatusRuntimeException> call : slow) {
            StatusRuntimeException refused = call.join();
            assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
            assertThat(refused.getMessage()).contains("took longer than it may").contains("ask for less at once");
            assertThat(StatusProto.fromThrowable(refused)
                            .getDetails(0)
                            .unpack(ErrorInfo.class)
                            .getReason())
                    .isEqualTo("DATABASE_TIMEOUT");
        }
        await().atMost(PATIENCE).until(() -> slowStatements() == 0);
    }

    private Article ingest(String uri) {
        return articles.ingestArticle(IngestArticleRequest.newBuilder()
                        .setDocument(RawDocument.newBuilder()
                                .setUri(uri)
                                .setStructured(StructuredContent.newBuilder()
                                        .setTitle("Ships sail again")
                                        .setBody("What was said at " + uri + ".")
                                        .setLanguageCode("en")))
                        .build())
                .getArticle();
    }

    private List<String> list(String filter) {
        return articles
                .listArticles(ListArticlesRequest.newBuilder().setFilter(filter).build())
                .getArticlesList()
                .stream()
                .map(Article::getName)
                .toList();
    }

    private int slowStatements() throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and state = 'active' and query like '%strpos%'
                          and pid <> pg_backend_pid()
                        """)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void run(List<String> statements) throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:" + url, user, password);
    }
}
