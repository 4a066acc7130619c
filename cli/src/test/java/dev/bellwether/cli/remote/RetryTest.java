package dev.bellwether.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleResponse;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.cli.failure.Refused;
import dev.bellwether.cli.fake.FakeArticles;
import dev.bellwether.cli.fake.FakeServices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final FakeArticles articles = new FakeArticles();
    private final FakeServices services = FakeServices.serving(articles);
    private final Connection connection =
            new Connection("article-service", services.address(), "--article-address", Duration.ofSeconds(20));
    private final List<Duration> pauses = new ArrayList<>();

    @AfterEach
    void stop() {
        connection.close();
        services.close();
    }

    @Test
    void call_passingFailures_isRepeatedWithGrowingPauses() {
        articles.failNext(4);

        IngestArticleResponse response = ingest("One");

        assertThat(response.getOutcome()).isEqualTo(IngestArticleResponse.Outcome.OUTCOME_CREATED);
        assertThat(pauses).hasSize(4);
        assertThat(pauses.get(0)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
        assertThat(pauses.get(3)).isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
    }

    @Test
    void call_refusedForGood_isNotRepeated() {
        assertThatThrownBy(() -> ingest("refuse me")).isInstanceOf(Refused.class);

        assertThat(articles.requests()).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    private IngestArticleResponse ingest(String text) {
        IngestArticleRequest request = IngestArticleRequest.newBuilder()
                .setDocument(RawDocument.newBuilder().setPageText(text))
                .build();
        return new Retry(connection, pauses::add)
                .call(ArticleServiceGrpc::newBlockingStub, stub -> stub.ingestArticle(request));
    }
}
