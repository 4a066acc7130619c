package dev.bellwether.cli.fake;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleServiceGrpc.ArticleServiceImplBase;
import dev.bellwether.api.article.v1.DeleteArticleRequest;
import dev.bellwether.api.article.v1.ExtractArticleRequest;
import dev.bellwether.api.article.v1.ExtractArticleResponse;
import dev.bellwether.api.article.v1.GetArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleResponse;
import dev.bellwether.api.article.v1.IngestArticlesRequest;
import dev.bellwether.api.article.v1.IngestArticlesResponse;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.article.v1.ListArticlesResponse;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.RemovedBlock;
import dev.bellwether.api.article.v1.SearchArticlesRequest;
import dev.bellwether.api.article.v1.SearchArticlesResponse;
import dev.bellwether.api.article.v1.TextSpan;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps documents by their text; the first line is the title. A text that says "refuse me" is refused. */
public final class FakeArticles extends ArticleServiceImplBase {
    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final List<IngestArticleRequest> requests = new ArrayList<>();
    private int failuresLeft;
    private int breakAfter = -1;

    /** The next so many calls of ingest answer UNAVAILABLE. */
    public synchronized void failNext(int times) {
        failuresLeft = times;
    }

    /** The stream of documents breaks once, after so many. */
    public synchronized void breakAfter(int documents) {
        breakAfter = documents;
    }

    public synchronized List<IngestArticleRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public synchronized void ingestArticle(
            IngestArticleRequest request, StreamObserver<IngestArticleResponse> observer) {
        try {
            observer.onNext(ingest(request));
            observer.onCompleted();
        } catch (StatusRuntimeException refused) {
            observer.onError(refused);
        }
    }

    @Override
    public StreamObserver<IngestArticlesRequest> ingestArticles(StreamObserver<IngestArticlesResponse> observer) {
        return new StreamObserver<>() {
            @Override
            public void onNext(IngestArticlesRequest request) {
                if (takeBreak()) {
                    observer.onError(Errors.of(Status.Code.UNAVAILABLE, "DEPENDENCY_UNAVAILABLE", "going down"));
                } else {
                    observer.onNext(answer(request));
                }
            }

            @Override
            public void onError(Throwable gone) {
                // The client went away.
            }

            @Override
            public void onCompleted() {
                observer.onCompleted();
            }
        };
    }

    private synchronized boolean takeBreak() {
        boolean isNow = requests.size() == breakAfter;
        breakAfter = isNow ? -1 : breakAfter;
        return isNow;
    }

    private synchronized IngestArticlesResponse answer(IngestArticlesRequest request) {
        IngestArticlesResponse.Builder response =
                IngestArticlesResponse.newBuilder().setSequence(request.getSequence());
        try {
            return response.setIngested(ingest(IngestArticleRequest.newBuilder()
                            .setDocument(request.getDocument())
                            .setRequestId(request.getRequestId())
                            .build()))
                    .build();
        } catch (StatusRuntimeException refused) {
            return response.setError(StatusProto.fromThrowable(refused)).build();
        }
    }

    private IngestArticleResponse ingest(IngestArticleRequest request) {
        requests.add(request);
        RawDocument document = request.getDocument();
        String text = document.hasStructured() ? document.getStructured().getBody() : document.getPageText();
        if (failuresLeft > 0) {
            failuresLeft--;
            throw Errors.of(Status.Code.UNAVAILABLE, "DEPENDENCY_UNAVAILABLE", "the database is away");
        }
        if (text.contains("refuse me")) {
            throw Errors.of(Status.Code.INVALID_ARGUMENT, "NO_ARTICLE_TEXT", "no article text was found");
        }
        boolean isKnown = articles.containsKey(text);
        Article article = articles.computeIfAbsent(text, key -> article(document, articles.size()));
        return IngestArticleResponse.newBuilder()
                .setArticle(article)
                .setOutcome(
                        isKnown
                                ? IngestArticleResponse.Outcome.OUTCOME_UNCHANGED
                                : IngestArticleResponse.Outcome.OUTCOME_CREATED)
                .build();
    }

    @Override
    public void extractArticle(ExtractArticleRequest request, StreamObserver<ExtractArticleResponse> observer) {
        observer.onNext(ExtractArticleResponse.newBuilder()
                .setArticle(article(request.getDocument(), 0).toBuilder().clearName())
                .addRemoved(RemovedBlock.newBuilder()
                        .setReason(RemovedBlock.Reason.REASON_READING_TIME)
                        .setText("1 min read"))
                .build());
        observer.onCompleted();
    }

    @Override
    public synchronized void getArticle(GetArticleRequest request, StreamObserver<Article> observer) {
        for (Article article : articles.values()) {
            if (article.getName().equals(request.getName())) {
                observer.onNext(article);
                observer.onCompleted();
                return;
            }
        }
        observer.onError(Errors.of(Status.Code.NOT_FOUND, "RESOURCE_NOT_FOUND", "there is no " + request.getName()));
    }

    @Override
    public synchronized void deleteArticle(DeleteArticleRequest request, StreamObserver<Article> observer) {
        Optional<Map.Entry<String, Article>> found = articles.entrySet().stream()
                .filter(entry -> entry.getValue().getName().equals(request.getName()))
                .findFirst();
        if (found.isEmpty()) {
            observer.onError(
                    Errors.of(Status.Code.NOT_FOUND, "RESOURCE_NOT_FOUND", "there is no " + request.getName()));
            return;
        }
        Article tombstone = Article.newBuilder()
                .setName(request.getName())
                .setRevision(2)
                .setDeleteTime(Timestamp.newBuilder().setSeconds(1_771_526_400))
                .build();
        found.get().setValue(tombstone);
        observer.onNext(tombstone);
        observer.onCompleted();
    }

    /** Pages of two, whatever size was asked for. */
    @Override
    public synchronized void listArticles(ListArticlesRequest request, StreamObserver<ListArticlesResponse> observer) {
        if (!request.getFilter().isEmpty()) {
            observer.onError(Errors.ofField("filter", "unknown name 'titel'; did you mean 'title'?"));
            return;
        }
        List<Article> all = articles.values().stream()
                .filter(article -> request.getShowDeleted() || !article.hasDeleteTime())
                .toList();
        int from = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
        int to = Math.min(all.size(), from + 2);
        observer.onNext(ListArticlesResponse.newBuilder()
                .addAllArticles(all.subList(from, to))
                .setNextPageToken(to < all.size() ? Integer.toString(to) : "")
                .build());
        observer.onCompleted();
    }

    /** Those whose text has the query in it; where it is "(", a refusal. */
    @Override
    public synchronized void searchArticles(
            SearchArticlesRequest request, StreamObserver<SearchArticlesResponse> observer) {
        if (request.getQuery().equals("(")) {
            observer.onError(Errors.of(Status.Code.INVALID_ARGUMENT, "QUERY_INVALID", "the query ends too early"));
            return;
        }
        SearchArticlesResponse.Builder response = SearchArticlesResponse.newBuilder();
        for (Article article : articles.values()) {
            int start = article.getBody().indexOf(request.getQuery());
            if (start >= 0) {
                response.addResultsBuilder()
                        .setArticle(article)
                        .setScore(0.5)
                        .addHighlights(TextSpan.newBuilder()
                                .setPart(TextSpan.Part.PART_BODY)
                                .setStart(start)
                                .setEnd(start + request.getQuery().length()));
            }
        }
        observer.onNext(response.build());
        observer.onCompleted();
    }

    private static Article article(RawDocument document, int number) {
        return Article.newBuilder()
                .setName("articles/" + number)
                .setRevision(1)
                .setTitle(
                        document.hasStructured()
                                ? document.getStructured().getTitle()
                                : document.getPageText().lines().findFirst().orElse(""))
                .setBody(document.getPageText())
                .setUri(document.getUri())
                .setSource(document.getSource())
                .build();
    }
}
