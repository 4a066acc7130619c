package dev.bellwether.article.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.SearchArticlesRequest;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.testkit.PostgresResource;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** New words are found at once, and do not stay beside the index. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SearchIndexIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @GrpcClient("self")
    ArticleServiceGrpc.ArticleServiceBlockingStub articles;

    @ConfigProperty(name = "bellwether.database.url")
    String url;

    @ConfigProperty(name = "bellwether.database.user")
    String user;

    @ConfigProperty(name = "bellwether.database.password")
    String password;

    @Test
    void words_ofANewArticle_areFoundAtOnceAndMergedBehindTheCommit() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:" + url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pgstattuple");

            articles.ingestArticle(IngestArticleRequest.newBuilder()
                    .setDocument(RawDocument.newBuilder()
                            .setUri("https://news.example/pending")
                            .setStructured(StructuredContent.newBuilder()
                                    .setTitle("Quokkas trade bassoons")
                                    .setBody("Said nobody before.")
                                    .setLanguageCode("en")))
                    .build());

            assertThat(articles.searchArticles(SearchArticlesRequest.newBuilder()
                                    .setQuery("quokkas bassoons")
                                    .build())
                            .getResultsList())
                    .hasSize(1);
            await().atMost(PATIENCE).until(() -> pending(statement) == 0);
        }
    }

    private static long pending(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select pending_tuples from pgstatginindex('article_search_document')")) {
            row.next();
            return row.getLong(1);
        }
    }
}
