package dev.bellwether.article.grpc;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleService;
import dev.bellwether.api.article.v1.ArticleView;
import dev.bellwether.api.article.v1.BatchGetArticlesRequest;
import dev.bellwether.api.article.v1.BatchGetArticlesResponse;
import dev.bellwether.api.article.v1.DeleteArticleRequest;
import dev.bellwether.api.article.v1.ExtractArticleRequest;
import dev.bellwether.api.article.v1.ExtractArticleResponse;
import dev.bellwether.api.article.v1.GetArticleRequest;
import dev.bellwether.api.article.v1.GetStoryRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleResponse;
import dev.bellwether.api.article.v1.IngestArticlesRequest;
import dev.bellwether.api.article.v1.IngestArticlesResponse;
import dev.bellwether.api.article.v1.ListArticleRevisionsRequest;
import dev.bellwether.api.article.v1.ListArticleRevisionsResponse;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.article.v1.ListArticlesResponse;
import dev.bellwether.api.article.v1.ListStoriesRequest;
import dev.bellwether.api.article.v1.ListStoriesResponse;
import dev.bellwether.api.article.v1.RetractArticleRequest;
import dev.bellwether.api.article.v1.SearchArticlesRequest;
import dev.bellwether.api.article.v1.SearchArticlesResponse;
import dev.bellwether.api.article.v1.Story;
import dev.bellwether.api.article.v1.WatchArticlesRequest;
import dev.bellwether.api.article.v1.WatchArticlesResponse;
import dev.bellwether.article.article.ArticleChange;
import dev.bellwether.article.article.ArticleFilter;
import dev.bellwether.article.article.Articles;
import dev.bellwether.article.article.Submission;
import dev.bellwether.article.article.View;
import dev.bellwether.article.revision.Revisions;
import dev.bellwether.article.search.ArticleSearch;
import dev.bellwether.article.search.Search;
import dev.bellwether.article.story.Stories;
import dev.bellwether.article.story.StoryOrder;
import dev.bellwether.kit.change.ChangeTail;
import dev.bellwether.kit.grpc.Readiness;
import dev.bellwether.kit.grpc.WatchMessages;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.listing.Listing;
import dev.bellwether.kit.page.ListOrder;
import dev.bellwether.kit.page.PageTokens;
import dev.bellwether.kit.request.RequestKey;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Serves ArticleService. */
@GrpcService
class ArticleEndpoint implements ArticleService {

    private final Articles articles;
    private final IntakeStreams intake;
    private final Stories stories;
    private final ArticleSearch search;
    private final Revisions revisions;
    private final ChangeTail<ArticleChange> tail;

    ArticleEndpoint(
            Articles articles,
            IntakeStreams intake,
            Stories stories,
            ArticleSearch search,
            Revisions revisions,
            ChangeTail<ArticleChange> tail) {
        this.articles = articles;
        this.intake = intake;
        this.stories = stories;
        this.search = search;
        this.revisions = revisions;
        this.tail = tail;
    }

    @Override
    public Uni<IngestArticleResponse> ingestArticle(IngestArticleRequest request) {
        Submission submission = SubmissionMapper.toDomain(request.getDocument());
        return articles.ingest(submission, SubmissionMapper.key(request)).map(ArticleMapper::toWire);
    }

    @Override
    public Multi<IngestArticlesResponse> ingestArticles(Multi<IngestArticlesRequest> requests) {
        return intake.serve(requests);
    }

    @Override
    public Uni<ExtractArticleResponse> extractArticle(ExtractArticleRequest request) {
        Submission submission = SubmissionMapper.toDomain(request.getDocument());
        return articles.extract(submission)
                .map(extraction -> ExtractArticleResponse.newBuilder()
                        .setArticle(ArticleMapper.toWire(extraction))
                        .addAllRemoved(ArticleMapper.removed(extraction))
                        .addAllClaims(ArticleMapper.claims(extraction))
                        .build());
    }

    @Override
    public Uni<Article> getArticle(GetArticleRequest request) {
        View view = view(request.getView(), View.FULL);
        RevisionName name = RevisionName.parse(request.getName());
        return name.revision()
                .map(number -> revisions
                        .get(id("name", name.article()), number)
                        .map(article -> RevisionMapper.toWire(article, view)))
                .orElseGet(() ->
                        articles.get(id("name", name.article())).map(article -> ArticleMapper.toWire(article, view)));
    }

    @Override
    public Uni<BatchGetArticlesResponse> batchGetArticles(BatchGetArticlesRequest request) {
        View view = view(request.getView(), View.FULL);
        List<UUID> ids =
                request.getNamesList().stream().map(name -> id("names", name)).toList();
        return articles.getAll(ids, view)
                .map(batch -> BatchGetArticlesResponse.newBuilder()
                        .addAllArticles(batch.articles().stream()
                                .map(article -> ArticleMapper.toWire(article, view))
                                .toList())
                        .addAllUnread(
                                request.getNamesList().subList(batch.articles().size(), ids.size()))
                        .build());
    }

    @Override
    public Uni<ListArticleRevisionsResponse> listArticleRevisions(ListArticleRevisionsRequest request) {
        View view = view(request.getView(), View.BASIC);
        return revisions
                .list(id("parent", request.getParent()), PageTokens.size(request.getPageSize()), request.getPageToken())
                .map(page -> ListArticleRevisionsResponse.newBuilder()
                        .addAllRevisions(page.revisions().stream()
                                .map(revision -> RevisionMapper.toWire(revision, view))
                                .toList())
                        .setNextPageToken(page.nextPageToken())
                        .build());
    }

    @Override
    public Uni<Article> retractArticle(RetractArticleRequest request) {
        Optional<RequestKey> key = RequestKey.of(
                request.getRequestId(),
                "RetractArticle",
                request.toBuilder().clearRequestId().build());
        return articles.retract(
                        id("name", request.getName()), request.getReason().strip(), key)
                .map(article -> ArticleMapper.toWire(article, View.FULL));
    }

    @Override
    public Uni<Article> deleteArticle(DeleteArticleRequest request) {
        Optional<RequestKey> key = RequestKey.of(
                request.getRequestId(),
                "DeleteArticle",
                request.toBuilder().clearRequestId().build());
        return articles.erase(id("name", request.getName()), key)
                .map(tombstone -> ArticleMapper.toWire(tombstone, View.FULL));
    }

    @Override
    public Uni<ListArticlesResponse> listArticles(ListArticlesRequest request) {
        View view = view(request.getView(), View.BASIC);
        Listing listing = new Listing(
                dev.bellwether.article.article.Article.COLLECTION,
                request.getFilter(),
                request.getShowDeleted(),
                ListOrder.isNewestFirst(request.getOrderBy()),
                PageTokens.size(request.getPageSize()),
                request.getPageToken());
        return articles.list(listing, view)
                .map(page -> ListArticlesResponse.newBuilder()
                        .addAllArticles(page.items().stream()
                                .map(article -> ArticleMapper.toWire(article, view))
                                .toList())
                        .setNextPageToken(page.nextPageToken())
                        .setResumeToken(page.resumeToken())
                        .build());
    }

    @Override
    public Uni<Story> getStory(GetStoryRequest request) {
        UUID id = ResourceName.uuid("name", dev.bellwether.article.story.Story.COLLECTION, request.getName());
        return stories.get(id).map(StoryMapper::toWire);
    }

    @Override
    public Uni<ListStoriesResponse> listStories(ListStoriesRequest request) {
        return stories.list(
                        StoryOrder.parse(request.getOrderBy()),
                        PageTokens.size(request.getPageSize()),
                        request.getPageToken())
                .map(StoryMapper::toWire);
    }

    @Override
    public Uni<SearchArticlesResponse> searchArticles(SearchArticlesRequest request) {
        View view = view(request.getView(), View.BASIC);
        Search wanted = Search.of(
                request.getQuery(),
                request.getFilter(),
                PageTokens.size(request.getPageSize()),
                request.getPageToken());
        return search.search(wanted, view)
                .map(results -> SearchArticlesResponse.newBuilder()
                        .addAllResults(results.found().stream()
                                .map(found -> ArticleMapper.toWire(found, view))
                                .toList())
                        .setNextPageToken(results.nextPageToken())
                        .build());
    }

    @Override
    public Multi<WatchArticlesResponse> watchArticles(WatchArticlesRequest request) {
        View view = view(request.getView(), View.BASIC);
        ArticleFilter filter = articles.filter(request.getFilter());
        Multi<WatchArticlesResponse> messages = tail.watch(
                        request.getResumeToken(), change -> filter.test(change.article()))
                .onItem()
                .transformToMultiAndConcatenate(batch -> Multi.createFrom()
                        .iterable(WatchMessages.pack(
                                batch, change -> ArticleMapper.toWire(change, view), ArticleEndpoint::message)));
        return Readiness.ofCall().pace(messages);
    }

    private static WatchArticlesResponse message(
            List<dev.bellwether.api.article.v1.ArticleChange> changes, String resumeToken) {
        return WatchArticlesResponse.newBuilder()
                .addAllChanges(changes)
                .setResumeToken(resumeToken)
                .build();
    }

    private static UUID id(String field, String name) {
        return ResourceName.uuid(field, dev.bellwether.article.article.Article.COLLECTION, name);
    }

    private static View view(ArticleView asked, View usual) {
        return switch (asked) {
            case ARTICLE_VIEW_BASIC -> View.BASIC;
            case ARTICLE_VIEW_FULL -> View.FULL;
            default -> usual;
        };
    }
}
