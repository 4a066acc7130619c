package dev.bellwether.sentiment.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleChange;
import dev.bellwether.api.article.v1.Language;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.testkit.PostgresResource;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Revisions that come together are analyzed at once, and written in their order. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(ArticleServiceResource.class)
class RevisionOrderIT {

    @GrpcClient("self")
    SentimentServiceGrpc.SentimentServiceBlockingStub sentiment;

    @ConfigProperty(name = ArticleServiceResource.PORT)
    int port;

    private FakeArticles articles;

    @BeforeEach
    void startUpstream() throws IOException {
        articles = new FakeArticles(port);
    }

    @AfterEach
    void stopUpstream() {
        articles.stop();
    }

    @Test
    void longFirstRevisionAndShortLaterOnes_areWrittenInTheirOrder() {
        String name = "articles/" + UUID.randomUUID();
        // The first takes far longer to score than those after it.
        articles.tell(
                ArticleChange.newBuilder().setCreated(article(name, 1, 60)).build(),
                ArticleChange.newBuilder().setRevised(article(name, 2, 20)).build(),
                ArticleChange.newBuilder().setRevised(article(name, 3, 1)).build());

        List<Analysis> analyses =
                await().atMost(Duration.ofSeconds(120)).until(() -> list(name), found -> found.size() == 3);

        assertThat(analyses)
                .extracting(analysis -> analysis.getArticle().getRevision())
                .containsExactly(1, 2, 3);
        assertThat(analyses)
                .extracting(Analysis::getSupersedes)
                .containsExactly("", analyses.get(0).getName(), analyses.get(1).getName());
    }

    private List<Analysis> list(String article) {
        return sentiment
                .listAnalyses(ListAnalysesRequest.newBuilder()
                        .setFilter("article == \"" + article + "\"")
                        .setOrderBy("create_time")
                        .build())
                .getAnalysesList();
    }

    private static Article article(String name, int revision, int sentences) {
        return Article.newBuilder()
                .setName(name)
                .setRevision(revision)
                .setTitle("Walmart falls for the " + revision + ". time")
                .setBody("Walmart fell sharply after a weak quarter. ".repeat(sentences))
                .setLanguage(Language.newBuilder().setCode("en").setConfidence(1))
                .setSource("example")
                .setOrigin(Origin.ORIGIN_LIVE)
                .build();
    }
}
