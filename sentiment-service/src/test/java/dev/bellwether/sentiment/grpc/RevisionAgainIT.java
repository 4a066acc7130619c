package dev.bellwether.sentiment.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
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

/** A revision that comes twice: read again it is the same, after a restore of article-service its number has another text. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(ArticleServiceResource.class)
class RevisionAgainIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    void revision_readAgain_isAnalyzedOnce_andItsNumberWithAnotherText_isAnalyzedToo() {
        String name = "articles/" + UUID.randomUUID();
        Article first = article(name, 1, "Walmart falls", 100);
        Article lost = article(name, 2, "Walmart falls again", 200);
        Article other = article(name, 2, "Walmart rises", 300);
        articles.tell(created(first), revised(lost));
        List<Analysis> before = awaitAnalyses(name, 2);

        articles.beginAnew(List.of(lost), revised(lost), revised(other));

        List<Analysis> analyses = awaitAnalyses(name, 3);
        assertThat(analyses).containsAll(before);
        assertThat(analyses.get(0).getArticle())
                .isEqualTo(other.toBuilder().clearBody().build());
        assertThat(analyses.get(0).getSupersedes()).isEqualTo(before.get(0).getName());
    }

    private static Article article(String name, int revision, String title, long stored) {
        return Article.newBuilder()
                .setName(name)
                .setRevision(revision)
                .setTitle(title)
                .setBody(title + ": Walmart (NYSE: WMT) moved sharply.")
                .setLanguage(Language.newBuilder().setCode("en").setConfidence(1))
                .setOrigin(Origin.ORIGIN_LIVE)
                .setUpdateTime(Timestamp.newBuilder().setSeconds(1_790_000_000 + stored))
                .build();
    }

    private static ArticleChange created(Article article) {
        return ArticleChange.newBuilder().setCreated(article).build();
    }

    private static ArticleChange revised(Article article) {
        return ArticleChange.newBuilder().setRevised(article).build();
    }

    /** The newest first. */
    private List<Analysis> awaitAnalyses(String article, int count) {
        ListAnalysesRequest request = ListAnalysesRequest.newBuilder()
                .setPageSize(500)
                .setFilter("article == \"" + article + "\"")
                .build();
        return await().atMost(PATIENCE)
                .until(() -> sentiment.listAnalyses(request).getAnalysesList(), found -> found.size() == count);
    }
}
