package dev.bellwether.article.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.util.Timestamps;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleChange;
import dev.bellwether.api.article.v1.ArticleRevision;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.ArticleView;
import dev.bellwether.api.article.v1.DeleteArticleRequest;
import dev.bellwether.api.article.v1.GetArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleResponse;
import dev.bellwether.api.article.v1.ListArticleRevisionsRequest;
import dev.bellwether.api.article.v1.ListArticleRevisionsResponse;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.RetractArticleRequest;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.api.article.v1.TextEdit;
import dev.bellwether.api.article.v1.TextSpan;
import dev.bellwether.api.article.v1.WatchArticlesRequest;
import dev.bellwether.api.article.v1.WatchArticlesResponse;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Revisions stay as they stood, with what each changed; a retraction is one of them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RevisionsIT {

    private static final String BODY = "Northwind fell 14 percent.\n\nNobody knows why.";

    @GrpcClient("self")
    ArticleServiceGrpc.ArticleServiceBlockingStub articles;

    private final String uri = "https://news.example/" + UUID.randomUUID();

    @Test
    void revisions_areListedNewestFirstWithTheWordsThatChanged() {
        String name = ingest("Northwind 𝒳 falls", BODY).getArticle().getName();
        ingest("Northwind 𝒳 falls again", BODY.replace("14", "41"));

        ListArticleRevisionsResponse page = list(name, 10, "");

        assertThat(page.getNextPageToken()).isEmpty();
        assertThat(page.getRevisionsList())
                .extracting(revision -> revision.getArticle().getName())
                .containsExactly(name + "@2", name + "@1");
        ArticleRevision second = page.getRevisions(0);
        assertThat(second.getEditsList())
                .containsExactly(
                        edit(TextEdit.Kind.KIND_INSERTED, TextSpan.Part.PART_TITLE, 17, 17, 17, 23),
                        edit(TextEdit.Kind.KIND_REPLACED, TextSpan.Part.PART_BODY, 15, 17, 15, 17));
        assertThat(second.getArticle().getTitle()).isEqualTo("Northwind 𝒳 falls again");
        assertThat(second.getArticle().getBody()).isEmpty();
        assertThat(page.getRevisions(1).getArticle().getTitle()).isEqualTo("Northwind 𝒳 falls");
        assertThat(page.getRevisions(1).getEditsList()).isEmpty();
    }

    @Test
    void revisions_pageByPage_areThoseOfOnePage() {
        String name = ingest("One", BODY).getArticle().getName();
        for (int i = 2; i <= 5; i++) {
            ingest("Number " + i, BODY);
        }

        List<ArticleRevision> paged = new ArrayList<>();
        String token = "";
        do {
            ListArticleRevisionsResponse page = list(name, 2, token);
            paged.addAll(page.getRevisionsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(paged).isEqualTo(list(name, 10, "").getRevisionsList()).hasSize(5);
    }

    @Test
    void get_ofARevision_isTheTextAsItStood() {
        String name = ingest("One", BODY).getArticle().getName();
        ingest("Two", BODY + " Yet.");

        Article first = get(name + "@1");

        assertThat(first.getName()).isEqualTo(name + "@1");
        assertThat(first.getTitle()).isEqualTo("One");
        assertThat(first.getBody()).isEqualTo(BODY);
        assertThat(get(name + "@2").getTitle()).isEqualTo("Two");
        assertThat(refusal(() -> get(name + "@3"))).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(refusal(() -> get(name + "@0"))).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(refusal(() -> get(name + "@last"))).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void retraction_isOneMoreRevisionWithTheSameTextAndToldOnce() {
        String start = now();
        Article article = ingest("One", BODY).getArticle();

        Article retracted = retract(article.getName(), " It was never said. ");
        Article again = retract(article.getName(), "Another reason.");

        assertThat(again).isEqualTo(retracted);
        assertThat(retracted.getRevision()).isEqualTo(2);
        assertThat(retracted.getBody()).isEqualTo(BODY);
        assertThat(retracted.getRetractReason()).isEqualTo("It was never said.");
        assertThat(Timestamps.compare(retracted.getRetractTime(), article.getUpdateTime()))
                .isPositive();
        assertThat(get(article.getName())).isEqualTo(retracted);
        assertThat(get(article.getName() + "@1").hasRetractTime()).isFalse();
        assertThat(list(article.getName(), 10, "").getRevisions(0).getEditsList())
                .isEmpty();
        assertThat(changesSince(start, article.getName(), 2))
                .extracting(ArticleChange::getChangeCase)
                .containsExactly(ArticleChange.ChangeCase.CREATED, ArticleChange.ChangeCase.RETRACTED);
    }

    @Test
    void retraction_endsWithAnotherTextAndNotWithTheSame() {
        String start = now();
        String name = ingest("One", BODY).getArticle().getName();
        retract(name, "Wrong.");

        assertThat(ingest("One", BODY).getOutcome()).isEqualTo(IngestArticleResponse.Outcome.OUTCOME_UNCHANGED);
        assertThat(get(name).hasRetractTime()).isTrue();
        IngestArticleResponse corrected = ingest("One, corrected", BODY);

        assertThat(corrected.getOutcome()).isEqualTo(IngestArticleResponse.Outcome.OUTCOME_REVISED);
        assertThat(get(name).getRevision()).isEqualTo(3);
        assertThat(get(name).hasRetractTime()).isFalse();
        assertThat(get(name).getRetractReason()).isEmpty();
        assertThat(get(name + "@2").getRetractReason()).isEqualTo("Wrong.");
        assertThat(changesSince(start, name, 3).get(2).getRevised().hasRetractTime())
                .isFalse();
        assertThat(retract(name, "Wrong again.").getRevision()).isEqualTo(4);
    }

    @Test
    void retraction_underARequestId_answersTheFirstOutcomeAlsoAfterACorrection() {
        String name = ingest("One", BODY).getArticle().getName();
        RetractArticleRequest request = RetractArticleRequest.newBuilder()
                .setName(name)
                .setReason("Wrong.")
                .setRequestId(UUID.randomUUID().toString())
                .build();
        Article first = articles.retractArticle(request);
        ingest("Two", BODY);

        assertThat(articles.retractArticle(request)).isEqualTo(first);
        assertThat(get(name).getRevision()).isEqualTo(3);
        assertThat(refusal(() -> articles.retractArticle(
                        request.toBuilder().setReason("Other.").build())))
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void retraction_fromManyCallersAtOnce_isOneRevision() {
        String name = ingest("One", BODY).getArticle().getName();

        List<CompletableFuture<Article>> calls = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> retract(name, "Wrong.")))
                .limit(8)
                .toList();

        assertThat(calls.stream().map(CompletableFuture::join).distinct())
                .singleElement()
                .satisfies(article -> assertThat(article.getRevision()).isEqualTo(2));
    }

    @Test
    void retraction_ofWhatCannotBeRetracted_isRefused() {
        String name = ingest("One", BODY).getArticle().getName();
        assertThat(refusal(() -> retract(name, "  "))).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal(() -> retract(name, ""))).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal(() -> retract(name, "x".repeat(501)))).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal(() -> retract("articles/" + UUID.randomUUID(), "Wrong.")))
                .isEqualTo(Status.Code.NOT_FOUND);
        retract(name, "Wrong.");
        articles.deleteArticle(DeleteArticleRequest.newBuilder().setName(name).build());

        assertThat(refusal(() -> retract(name, "Wrong."))).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThat(get(name).getRetractReason()).isEmpty();
        assertThat(list(name, 10, "").getRevisionsList())
                .singleElement()
                .satisfies(revision ->
                        assertThat(revision.getArticle().hasDeleteTime()).isTrue());
        assertThat(refusal(() -> get(name + "@1"))).isEqualTo(Status.Code.NOT_FOUND);
    }

    private static TextEdit edit(TextEdit.Kind kind, TextSpan.Part part, int from, int to, int start, int end) {
        return TextEdit.newBuilder()
                .setKind(kind)
                .setBefore(TextSpan.newBuilder().setPart(part).setStart(from).setEnd(to))
                .setAfter(TextSpan.newBuilder().setPart(part).setStart(start).setEnd(end))
                .build();
    }

    private IngestArticleResponse ingest(String title, String body) {
        return articles.ingestArticle(IngestArticleRequest.newBuilder()
                .setDocument(RawDocument.newBuilder()
                        .setUri(uri)
                        .setStructured(
                                StructuredContent.newBuilder().setTitle(title).setBody(body)))
                .build());
    }

    private Article retract(String name, String reason) {
        return articles.retractArticle(RetractArticleRequest.newBuilder()
                .setName(name)
                .setReason(reason)
                .build());
    }

    private Article get(String name) {
        return articles.getArticle(GetArticleRequest.newBuilder()
                .setName(name)
                .setView(ArticleView.ARTICLE_VIEW_FULL)
                .build());
    }

    private ListArticleRevisionsResponse list(String name, int size, String token) {
        return articles.listArticleRevisions(ListArticleRevisionsRequest.newBuilder()
                .setParent(name)
                .setPageSize(size)
                .setPageToken(token)
                .build());
    }

    private String now() {
        return articles.listArticles(
                        ListArticlesRequest.newBuilder().setPageSize(1).build())
                .getResumeToken();
    }

    /** The first changes of an article. */
    private List<ArticleChange> changesSince(String token, String name, int count) {
        Iterator<WatchArticlesResponse> watch = articles.watchArticles(
                WatchArticlesRequest.newBuilder().setResumeToken(token).build());
        List<ArticleChange> changes = new ArrayList<>();
        while (changes.size() < count) {
            watch.next().getChangesList().stream()
                    .filter(change -> Stream.of(change.getCreated(), change.getRevised(), change.getRetracted())
                            .anyMatch(article -> article.getName().equals(name)))
                    .forEach(changes::add);
        }
        return changes;
    }

    private static Status.Code refusal(Runnable call) {
        return catchThrowableOfType(StatusRuntimeException.class, call::run)
                .getStatus()
                .getCode();
    }
}
