package dev.bellwether.sentiment.feed;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleChange;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.ArticleView;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.article.v1.WatchArticlesRequest;
import dev.bellwether.kit.change.Upstream;
import dev.bellwether.kit.grpc.ChangeTimes;
import dev.bellwether.kit.grpc.DemandStream;
import dev.bellwether.kit.grpc.UpstreamChannel;
import dev.bellwether.kit.grpc.UpstreamConfig;
import dev.bellwether.kit.trace.Traces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The log of article-service, as a stream of articles in full, retracted ones and tombstones among them. */
@ApplicationScoped
class ArticleUpstream implements Upstream<Article> {

    private static final int PAGE_SIZE = 100;

    private final UpstreamChannel channel;
    private final UpstreamConfig config;
    private final Traces traces;

    ArticleUpstream(UpstreamChannel channel, UpstreamConfig config, Traces traces) {
        this.channel = channel;
        this.config = config;
        this.traces = traces;
    }

    @Override
    public String name() {
        return "article-service";
    }

    @Override
    public Multi<Batch<Article>> watch(String resumeToken) {
        WatchArticlesRequest request = WatchArticlesRequest.newBuilder()
                .setResumeToken(resumeToken)
                .setView(ArticleView.ARTICLE_VIEW_FULL)
                .build();
        ArticleServiceGrpc.ArticleServiceStub stub = ArticleServiceGrpc.newStub(channel.open());
        return DemandStream.open(stub::watchArticles, request)
                .invoke(message -> message.getChangesList().forEach(this::trace))
                .map(message -> new Batch<>(
                        articles(message.getChangesList()),
                        message.getResumeToken(),
                        ChangeTimes.newest(message.getChangesList(), ArticleChange::getChangeTime)))
                .onFailure()
                .transform(UpstreamChannel::expiredOr);
    }

    @Override
    public Uni<Page<Article>> list(String pageToken) {
        ListArticlesRequest request = ListArticlesRequest.newBuilder()
                .setPageSize(PAGE_SIZE)
                .setPageToken(pageToken)
                .setOrderBy("create_time")
                .setView(ArticleView.ARTICLE_VIEW_FULL)
                .setShowDeleted(true)
                .build();
        ArticleServiceGrpc.ArticleServiceStub stub = ArticleServiceGrpc.newStub(channel.open())
                .withDeadlineAfter(config.deadline().toMillis(), TimeUnit.MILLISECONDS);
        return DemandStream.open(stub::listArticles, request)
                .toUni()
                .map(page -> new Page<>(page.getArticlesList(), page.getNextPageToken(), page.getResumeToken()));
    }

    private void trace(ArticleChange change) {
        article(change).forEach(article -> traces.follow(article.getName(), change.getTraceparent()));
    }

    private static List<Article> articles(List<ArticleChange> changes) {
        return changes.stream().flatMap(ArticleUpstream::article).toList();
    }

    /** What a newer article-service may tell beside these does not concern an analysis. */
    private static Stream<Article> article(ArticleChange change) {
        return switch (change.getChangeCase()) {
            case CREATED -> Stream.of(change.getCreated());
            case REVISED -> Stream.of(change.getRevised());
            case RETRACTED -> Stream.of(change.getRetracted());
            case ERASED -> Stream.of(change.getErased());
            case CHANGE_NOT_SET -> Stream.empty();
        };
    }
}
