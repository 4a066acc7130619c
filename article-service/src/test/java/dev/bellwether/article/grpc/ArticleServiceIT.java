package dev.bellwether.article.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.BatchGetArticlesRequest;
import dev.bellwether.api.article.v1.ExtractArticleRequest;
import dev.bellwether.api.article.v1.ExtractArticleResponse;
import dev.bellwether.api.article.v1.FieldClaim;
import dev.bellwether.api.article.v1.Genre;
import dev.bellwether.api.article.v1.GetArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleResponse;
import dev.bellwether.api.article.v1.IngestArticleResponse.Outcome;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.article.v1.ListArticlesResponse;
import dev.bellwether.api.article.v1.PublishTime;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.RemovedBlock;
import dev.bellwether.api.article.v1.StoryPosition;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.api.article.v1.WatchArticlesRequest;
import dev.bellwether.api.article.v1.WatchArticlesResponse;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ArticleServiceIT {

    @GrpcClient("self")
    ArticleServiceGrpc.ArticleServiceBlockingStub articles;

    @Test
    void ingest_ofTheSamePageTwice_isUnchanged() {
        RawDocument page = page("A port reopens", "https://news.example/port-" + UUID.randomUUID());

        IngestArticleResponse first = ingest(page);
        IngestArticleResponse second = ingest(page);

        assertThat(first.getOutcome()).isEqualTo(Outcome.OUTCOME_CREATED);
        assertThat(second.getOutcome()).isEqualTo(Outcome.OUTCOME_UNCHANGED);
        assertThat(second.getArticle()).isEqualTo(first.getArticle());
    }

    @Test
    void ingest_ofAnotherTextAtAKnownUri_isARevisionThatKeepsTheFirst() {
        String uri = "https://news.example/revised-" + UUID.randomUUID();
        IngestArticleResponse first = ingest(page("A ferry sails", uri));

        IngestArticleResponse second = ingest(page("A ferry sails again", uri));

        assertThat(second.getOutcome()).isEqualTo(Outcome.OUTCOME_REVISED);
        assertThat(second.getArticle().getName()).isEqualTo(first.getArticle().getName());
        assertThat(second.getArticle().getRevision()).isEqualTo(2);
        assertThat(second.getArticle().getStory()).isEqualTo(first.getArticle().getStory());
    }

    @Test
    void ingest_ofHtml_takesTheArticleFromItsMarkup() {
        String marker = UUID.randomUUID().toString();

        Article article = ingest(html(marker)).getArticle();

        assertThat(article.getTitle()).isEqualTo("Barley " + marker + " is shipped");
        assertThat(article.getAuthorsList()).containsExactly("Ada Quill");
        assertThat(article.getPublishTime().getEvidence(0).getMethod())
                .isEqualTo(PublishTime.Evidence.Method.METHOD_META_TAG);
        assertThat(article.getPublishTime().getLatest().getSeconds())
                .isEqualTo(Instant.parse("2026-03-03T14:05:00Z").getEpochSecond());
    }

    @Test
    void ingest_ofAnOpinion_isFoundByItsGenreAndSection() {
        RawDocument.Builder document = html("barley").toBuilder().setUri("https://fields.example/opinion/barley");
        Article opinion = articles.ingestArticle(
                        IngestArticleRequest.newBuilder().setDocument(document).build())
                .getArticle();

        assertThat(opinion.getGenre()).isEqualTo(Genre.GENRE_OPINION);
        assertThat(articles.listArticles(ListArticlesRequest.newBuilder()
                                .setFilter("genre == \"OPINION\" && section == \"\"")
                                .build())
                        .getArticlesList())
                .extracting(Article::getName)
                .containsExactly(opinion.getName());
    }

    @Test
    void extract_ofHtml_tellsWhatEachStepFound() {
        ExtractArticleResponse response = articles.extractArticle(
                ExtractArticleRequest.newBuilder().setDocument(html("oats")).build());

        assertThat(response.getClaimsList())
                .filteredOn(claim -> claim.getField() == FieldClaim.Field.FIELD_AUTHOR)
                .first()
                .returns("Ada Quill", FieldClaim::getValue)
                .returns(FieldClaim.Method.METHOD_META_TAG, FieldClaim::getMethod);
        assertThat(response.getRemovedList())
                .extracting(RemovedBlock::getReason)
                .contains(RemovedBlock.Reason.REASON_NAVIGATION);
    }

    @Test
    void ingest_ofHtmlNestedTooDeep_isRefused() {
        RawDocument document = RawDocument.newBuilder()
                .setHtml(ByteString.copyFromUtf8("<div>".repeat(3_000) + "text"))
                .build();

        StatusRuntimeException refused = catchThrowableOfType(StatusRuntimeException.class, () -> ingest(document));

        assertThat(refused.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.INVALID_ARGUMENT);
        assertThat(refused.getStatus().getDescription()).contains("nested too deep");
    }

    private static RawDocument html(String marker) {
        return RawDocument.newBuilder()
                .setHtml(ByteString.copyFromUtf8(
                        "<html><head><title>Barley " + marker + " is shipped | Port Wire</title>"
                                + "<meta name=author content='Ada Quill'>"
                                + "<meta property=article:published_time content=2026-03-03T14:05:00Z></head><body>"
                                + "<nav><a href=/>Home</a></nav><article><p>The harbour of " + marker
                                + " shipped more barley this week than in any week before, its master said on Tuesday.</p>"
                                + "</article></body></html>"))
                .build();
    }

    @Test
    void ingest_ofTheSameBodyElsewhere_isACopyInTheSameStory() {
        String marker = UUID.randomUUID().toString();
        IngestArticleResponse first = ingest(alike(marker, "https://one.example/" + marker));

        IngestArticleResponse copy = ingest(alike(marker, "https://two.example/" + marker));

        assertThat(copy.getOutcome()).isEqualTo(Outcome.OUTCOME_CREATED);
        assertThat(copy.getArticle().getStory())
                .isEqualTo(StoryPosition.newBuilder()
                        .setStory(first.getArticle().getStory().getStory())
                        .setCopy(StoryPosition.Copy.COPY_EXACT)
                        .setShared(1)
                        .setOriginal(first.getArticle().getName())
                        .setArticles(2)
                        .setSources(2)
                        .build());
    }

    /** Of words that no other text has. */
    private static RawDocument alike(String marker, String uri) {
        return page("Wheat " + marker, uri).toBuilder()
                .setStructured(StructuredContent.newBuilder()
                        .setTitle("Wheat " + marker)
                        .setBody("Wheat " + marker.replace("-", " wheat ")))
                .build();
    }

    @Test
    void ingest_repeatedUnderItsRequestId_answersAsBefore() {
        String requestId = UUID.randomUUID().toString();
        String uri = "https://news.example/repeat-" + UUID.randomUUID();
        IngestArticleRequest request = IngestArticleRequest.newBuilder()
                .setDocument(page("Copper is shipped", uri))
                .setRequestId(requestId)
                .build();

        IngestArticleResponse first = articles.ingestArticle(request);
        IngestArticleResponse repeat = articles.ingestArticle(request);

        assertThat(repeat).isEqualTo(first);
        assertThat(repeat.getOutcome()).isEqualTo(Outcome.OUTCOME_CREATED);
    }

    @Test
    void ingest_ofAnotherDocumentUnderAUsedRequestId_isRefused() throws InvalidProtocolBufferException {
        IngestArticleRequest request = IngestArticleRequest.newBuilder()
                .setDocument(page("Tin is shipped", "https://news.example/tin-" + UUID.randomUUID()))
                .setRequestId(UUID.randomUUID().toString())
                .build();
        articles.ingestArticle(request);

        ErrorInfo error = refusal(() -> articles.ingestArticle(request.toBuilder()
                .setDocument(page("Zinc is shipped", "https://news.example/zinc"))
                .build()));

        assertThat(error.getReason()).isEqualTo("REQUEST_ID_REUSED");
    }

    @Test
    void list_inSmallPages_tellsEachArticleOnceNewestFirst() {
        String source = "pages-" + UUID.randomUUID();
        Set<String> ingested = new TreeSet<>();
        for (int i = 0; i < 7; i++) {
            ingested.add(ingest(page("Item " + i + " " + source, "").toBuilder()
                            .setSource(source)
                            .build())
                    .getArticle()
                    .getName());
        }

        List<Article> listed = new ArrayList<>();
        ListArticlesRequest request = ListArticlesRequest.newBuilder()
                .setPageSize(3)
                .setFilter("source == \"" + source + "\"")
                .build();
        ListArticlesResponse page = articles.listArticles(request);
        listed.addAll(page.getArticlesList());
        while (!page.getNextPageToken().isEmpty()) {
            page = articles.listArticles(
                    request.toBuilder().setPageToken(page.getNextPageToken()).build());
            listed.addAll(page.getArticlesList());
        }

        assertThat(listed)
                .extracting(Article::getName)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ingested);
        assertThat(listed).isSortedAccordingTo((a, b) -> b.getName().compareTo(a.getName()));
        assertThat(listed).allSatisfy(article -> assertThat(article.getBody()).isEmpty());
    }

    @Test
    void list_withThePageTokenOfAnotherQuery_isRefused() throws InvalidProtocolBufferException {
        for (int i = 0; i < 2; i++) {
            ingest(page("Lead " + UUID.randomUUID(), ""));
        }
        String token = articles.listArticles(
                        ListArticlesRequest.newBuilder().setPageSize(1).build())
                .getNextPageToken();

        ErrorInfo error = refusal(() -> articles.listArticles(ListArticlesRequest.newBuilder()
                .setPageSize(1)
                .setFilter("revision == 1")
                .setPageToken(token)
                .build()));

        assertThat(error.getReason()).isEqualTo("PAGE_TOKEN_INVALID");
    }

    @Test
    void list_withAWrongFilter_isRefusedWithThePlace() throws InvalidProtocolBufferException {
        ErrorInfo error = refusal(() -> articles.listArticles(ListArticlesRequest.newBuilder()
                .setFilter("revision == 1 && sorce == \"x\"")
                .build()));

        assertThat(error.getReason()).isEqualTo("FILTER_INVALID");
        assertThat(error.getMetadataMap()).containsEntry("position", "17").containsEntry("column", "18");
    }

    @Test
    void watch_fromAListing_tellsWhatCameAfterIt() {
        String source = "watched-" + UUID.randomUUID();
        ListArticlesResponse listing = articles.listArticles(ListArticlesRequest.getDefaultInstance());
        String created = ingest(page("Barley " + source, "").toBuilder()
                        .setSource(source)
                        .build())
                .getArticle()
                .getName();

        Iterator<WatchArticlesResponse> watch = articles.watchArticles(WatchArticlesRequest.newBuilder()
                .setResumeToken(listing.getResumeToken())
                .setFilter("source == \"" + source + "\"")
                .build());

        assertThat(firstChange(watch).getChanges(0).getCreated().getName()).isEqualTo(created);
    }

    @Test
    void watch_withAForgedToken_isRefused() throws InvalidProtocolBufferException {
        ErrorInfo error = refusal(() -> articles.watchArticles(WatchArticlesRequest.newBuilder()
                        .setResumeToken("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                        .build())
                .next());

        assertThat(error.getReason()).isEqualTo("RESUME_TOKEN_INVALID");
    }

    @Test
    void get_ofAnUnknownArticle_isNotFound() throws InvalidProtocolBufferException {
        String name = "articles/" + UUID.randomUUID();

        ErrorInfo error = refusal(() ->
                articles.getArticle(GetArticleRequest.newBuilder().setName(name).build()));

        assertThat(error.getReason()).isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(error.getMetadataMap()).containsEntry("resource", name);
    }

    @Test
    void batchGet_ofSeveral_keepsTheOrderAsked() {
        String first =
                ingest(page("Oats " + UUID.randomUUID(), "")).getArticle().getName();
        String second =
                ingest(page("Rye " + UUID.randomUUID(), "")).getArticle().getName();

        List<Article> got = articles.batchGetArticles(BatchGetArticlesRequest.newBuilder()
                        .addNames(second)
                        .addNames(first)
                        .build())
                .getArticlesList();

        assertThat(got).extracting(Article::getName).containsExactly(second, first);
        assertThat(got.get(0).getBody()).contains("Rye");
    }

    @Test
    void extract_ofFurnitureOnly_saysThatThereIsNoText() throws InvalidProtocolBufferException {
        ErrorInfo error = refusal(() -> articles.extractArticle(ExtractArticleRequest.newBuilder()
                .setDocument(RawDocument.newBuilder().setPageText("1 hour ago\n\n1 min read\n\nDon't Miss"))
                .build()));

        assertThat(error.getReason()).isEqualTo("NO_ARTICLE_TEXT");
    }

    private IngestArticleResponse ingest(RawDocument document) {
        return articles.ingestArticle(
                IngestArticleRequest.newBuilder().setDocument(document).build());
    }

    private static RawDocument page(String title, String uri) {
        String body =
                title + " this week, according to the harbour office. Nobody was hurt, and trade went on as before.";
        return RawDocument.newBuilder()
                .setStructured(StructuredContent.newBuilder().setTitle(title).setBody(body))
                .setUri(uri)
                .build();
    }

    private static WatchArticlesResponse firstChange(Iterator<WatchArticlesResponse> watch) {
        WatchArticlesResponse message = watch.next();
        while (message.getChangesCount() == 0) {
            message = watch.next();
        }
        return message;
    }

    private static ErrorInfo refusal(Runnable call) throws InvalidProtocolBufferException {
        StatusRuntimeException refused = catchThrowableOfType(StatusRuntimeException.class, call::run);
        Status status = StatusProto.fromThrowable(refused);
        assertThat(status).isNotNull();
        return status.getDetails(0).unpack(ErrorInfo.class);
    }
}
