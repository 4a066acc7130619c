package dev.bellwether.sentiment.grpc;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleChange;
import dev.bellwether.api.article.v1.Language;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.PublishTime;
import dev.bellwether.api.article.v1.StoryPosition;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalysisView;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc.SentimentServiceBlockingStub;
import dev.bellwether.kit.grpc.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Articles of one source, as article-service tells them, and what the service stored of them. */
final class SourceOfArticles {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String name = "source-" + UUID.randomUUID();
    private final SentimentServiceBlockingStub sentiment;

    SourceOfArticles(SentimentServiceBlockingStub sentiment) {
        this.sentiment = sentiment;
    }

    /** An article that was stored now and does not tell when it was published; a story of its own. */
    Article.Builder article(String body) {
        Instant now = Instant.now();
        return Article.newBuilder()
                .setName("articles/" + UUID.randomUUID())
                .setRevision(1)
                .setTitle("Of the day")
                .setBody(body)
                .setSource(name)
                .setLanguage(Language.newBuilder().setCode("en").setConfidence(1))
                .setOrigin(Origin.ORIGIN_LIVE)
                .setStory(StoryPosition.newBuilder().setStory("stories/" + UUID.randomUUID()))
                .setCreateTime(Timestamps.toWire(now))
                .setUpdateTime(Timestamps.toWire(now));
    }

    /** An article that was published then. */
    Article.Builder article(String body, Instant published) {
        return article(body).setPublishTime(PublishTime.newBuilder().setLatest(Timestamps.toWire(published)));
    }

    static ArticleChange created(Article.Builder article) {
        return ArticleChange.newBuilder().setCreated(article).build();
    }

    static ArticleChange revised(Article.Builder article) {
        return ArticleChange.newBuilder().setRevised(article).build();
    }

    /** Waits until there are so many analyses; in the order in which they were stored. */
    List<Analysis> await(int count) {
        return Awaitility.await().atMost(PATIENCE).until(() -> analyses(""), found -> found.size() == count);
    }

    /** Those that are made by a model, in the order in which they were stored. */
    List<Analysis> analysesBy(String modelSha256) {
        return analyses(" && model_sha256 == \"" + modelSha256 + "\"");
    }

    private List<Analysis> analyses(String more) {
        return sentiment
                .listAnalyses(ListAnalysesRequest.newBuilder()
                        .setPageSize(500)
                        .setOrderBy("create_time")
                        .setView(AnalysisView.ANALYSIS_VIEW_FULL)
                        .setFilter("source == \"" + name + "\"" + more)
                        .build())
                .getAnalysesList();
    }
}
