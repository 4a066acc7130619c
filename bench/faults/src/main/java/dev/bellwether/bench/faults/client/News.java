package dev.bellwether.bench.faults.client;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.DeleteArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.StructuredContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Publishes bad news one by one, and keeps what was acknowledged. */
public final class News implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Caller caller;
    private final RandomGenerator random;
    private final List<Article> published = new ArrayList<>();

    /** @param port of article-service, on loopback */
    public News(int port, RandomGenerator random) {
        this.caller = new Caller(port);
        this.random = random;
    }

    /** A new article, or a new revision where something was published under this address before. */
    public Article publish(String uri) {
        Texts.Text text = Texts.next(random);
        long now = Instant.now().getEpochSecond();
        Article article = ArticleServiceGrpc.newBlockingStub(caller.channel())
                .withWaitForReady()
                .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .ingestArticle(IngestArticleRequest.newBuilder()
                        .setDocument(RawDocument.newBuilder()
                                .setUri(uri)
                                .setSource("news.example")
                                .setOrigin(Origin.ORIGIN_LIVE)
                                .setStructured(StructuredContent.newBuilder()
                                        .setTitle(text.title())
                                        .setBody(text.body())
                                        .setLanguageCode("en")
                                        .setPublishTime(Timestamp.newBuilder().setSeconds(now - 1))))
                        .build())
                .getArticle();
        published.add(article);
        return article;
    }

    /** Erases an article for good. */
    public void erase(String name) {
        Article tombstone = ArticleServiceGrpc.newBlockingStub(caller.channel())
                .withWaitForReady()
                .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .deleteArticle(DeleteArticleRequest.newBuilder().setName(name).build());
        if (!tombstone.hasDeleteTime()) {
            throw new IllegalStateException("the erasure of " + name + " was answered without its time");
        }
    }

    /** Every revision that was acknowledged, in order. */
    public List<Article> published() {
        return List.copyOf(published);
    }

    @Override
    public void close() {
        caller.close();
    }
}
