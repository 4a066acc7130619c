package dev.bellwether.article.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.ArticleView;
import dev.bellwether.api.article.v1.DeleteArticleRequest;
import dev.bellwether.api.article.v1.GetArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.SearchArticlesRequest;
import dev.bellwether.api.article.v1.SearchArticlesResponse;
import dev.bellwether.api.article.v1.SearchArticlesResponse.Result;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.api.article.v1.TextSpan;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SearchIT {

    @GrpcClient("self")
    ArticleServiceGrpc.ArticleServiceBlockingStub articles;

    /** A word of its own for each test, so that no other test's articles are found. */
    private final String marker = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void search_findsOtherFormsOfAWord_andShowsWhere() {
        String name =
                ingest("en", "Banks are rising " + marker, "\ud83d\ude80 Shares rose. A rise of rates is likely.");

        Result found = only("rises " + marker);

        assertThat(found.getArticle().getName()).isEqualTo(name);
        assertThat(found.getArticle().getBody()).isEmpty();
        assertThat(found.getScore()).isBetween(0.0, 1.0);
        assertThat(shown(found)).containsExactly("rising", marker, "rise");
    }

    @Test
    void search_inOneLanguage_doesNotStemByAnother() {
        ingest("en", "A new bank " + marker, "Nothing else was said by the bank about its plans.");

        // French would take both for the same word.
        assertThat(names("news " + marker)).isEmpty();
        assertThat(names("new " + marker)).hasSize(1);
    }

    @Test
    void search_ofALanguageWithoutStems_findsTheWordAsWritten() {
        String japanese = ingest(
                "ja",
                "\u91d1\u5229 \u4e0a\u6607 " + marker,
                "\u65e5\u672c\u9280\u884c \u306f \u91d1\u5229 \u3092 \u4e0a\u3052\u305f");

        assertThat(names("\u65e5\u672c* " + marker)).containsExactly(japanese);
        assertThat(names("\u9280\u884c " + marker)).isEmpty();
    }

    @Test
    void search_countsEveryWord_alsoTheSmallest() {
        String name = ingest("en", "To be or not to be " + marker, "That is the question of the day, they say.");

        assertThat(names("\"to be or not\" " + marker)).containsExactly(name);
        assertThat(names("\"to be and not\" " + marker)).isEmpty();
    }

    @Test
    void search_doesNotReachFromOnePartIntoTheNext() {
        ingest("en", "Gold " + marker, "silver fell on Tuesday, and nobody knows for what reason.");

        assertThat(names("\"" + marker + " silver\"")).isEmpty();
        assertThat(names("\"" + marker + " silver\"~20")).isEmpty();
        assertThat(names("title:silver " + marker)).isEmpty();
        assertThat(names("title:gold " + marker)).hasSize(1);
    }

    @Test
    void search_ofAddressesAndNumbers_findsThemAsTheyAreWritten() {
        String name = ingest("en", "AT&T pays $12.30 " + marker, "See reuters.com, or state-of-the-art page q3/2026.");

        assertThat(names("AT&T " + marker)).containsExactly(name);
        assertThat(names("$12.30 " + marker)).containsExactly(name);
        assertThat(names("reuters.com " + marker)).containsExactly(name);
        assertThat(shown(only("state-of-the-art " + marker))).contains("state-of-the-art");
        assertThat(names("source:wire.example " + marker)).containsExactly(name);
        assertThat(names("author:\"Ada Quill\" " + marker)).containsExactly(name);
        assertThat(names("author:\"Quill Bo\" " + marker)).isEmpty();
    }

    @Test
    void search_ranksTheTitleAboveTheBody() {
        String inBody = ingest("en", "Rain " + marker, "The weather of zinc is a weather like any other.");
        String inTitle = ingest("en", "Zinc " + marker, "The weather of rain is a weather like any other.");

        assertThat(names("zinc " + marker)).containsExactly(inTitle, inBody);
    }

    @Test
    void search_findsTheCurrentRevisionOnly_andNothingOfWhatIsErased() {
        String uri = "https://wire.example/" + marker;
        String name = ingest(document("en", "Copper " + marker, "The first text of this page.", uri));
        ingest(document("en", "Nickel " + marker, "The second text of this page.", uri));

        assertThat(names("copper " + marker)).isEmpty();
        assertThat(names("nickel " + marker)).containsExactly(name);

        articles.deleteArticle(DeleteArticleRequest.newBuilder().setName(name).build());

        assertThat(names(marker)).isEmpty();
    }

    @Test
    void search_withAFilter_leavesOutWhatDoesNotPass() {
        ingest("en", "Tin " + marker, "An English text about the price of tin.");
        String german = ingest("de", "Zinn " + marker, "Ein deutscher Text \u00fcber den Preis von Tin.");

        SearchArticlesResponse response = articles.searchArticles(SearchArticlesRequest.newBuilder()
                .setQuery("tin " + marker)
                .setFilter("language == \"de\"")
                .setView(ArticleView.ARTICLE_VIEW_FULL)
                .build());

        assertThat(response.getResultsList())
                .extracting(result -> result.getArticle().getName())
                .containsExactly(german);
        assertThat(response.getResults(0).getArticle().getBody()).startsWith("Ein deutscher");
    }

    @Test
    void pages_tellEachOnce_andLeaveOutWhatCameAfterTheFirst() {
        List<String> ingested = IntStream.range(0, 5)
                .mapToObj(i -> ingest("en", "Lead " + marker, "Item " + i + " of the list of lead."))
                .toList();
        SearchArticlesRequest request = SearchArticlesRequest.newBuilder()
                .setQuery("lead " + marker)
                .setPageSize(3)
                .build();

        SearchArticlesResponse first = articles.searchArticles(request);
        ingest("en", "Lead lead lead " + marker, "Lead, of which all of this text speaks: lead.");
        SearchArticlesResponse second = articles.searchArticles(
                request.toBuilder().setPageToken(first.getNextPageToken()).build());

        assertThat(second.getNextPageToken()).isEmpty();
        assertThat(List.of(first, second))
                .flatExtracting(SearchArticlesResponse::getResultsList)
                .extracting(result -> result.getArticle().getName())
                .containsExactlyInAnyOrderElementsOf(ingested);
    }

    @Test
    void pageToken_ofAnotherQuery_isRefused() throws InvalidProtocolBufferException {
        for (int i = 0; i < 2; i++) {
            ingest("en", "Iron " + marker, "Item " + i + " of the list of iron.");
        }
        SearchArticlesRequest request = SearchArticlesRequest.newBuilder()
                .setQuery(marker)
                .setPageSize(1)
                .build();
        String token = articles.searchArticles(request).getNextPageToken();

        ErrorInfo error =
                refusal(request.toBuilder().setQuery("iron").setPageToken(token).build());

        assertThat(error.getReason()).isEqualTo("PAGE_TOKEN_INVALID");
    }

    @Test
    void wrongQuery_isRefusedWithItsPlace() throws InvalidProtocolBufferException {
        ErrorInfo error = refusal(
                SearchArticlesRequest.newBuilder().setQuery("gold OR \"silver").build());

        assertThat(error.getReason()).isEqualTo("QUERY_INVALID");
        assertThat(error.getMetadataMap())
                .containsEntry("position", "8")
                .containsEntry("line", "1")
                .containsEntry("column", "9");
    }

    @Test
    void ingest_ofATextTooRichInWordsForTheIndex_isTaken_andItsBeginningFound() {
        // Each word is kept whole and in its two parts, of four bytes a letter.
        String words = IntStream.range(0, 40_000)
                .mapToObj(i -> letter(i % 200) + letter(i / 200) + "-" + letter(i / 200))
                .collect(Collectors.joining(" "));

        String name =
                ingest("ja", marker, "begin" + marker + " " + words.substring(0, words.offsetByCodePoints(0, 190_000)));

        assertThat(names("begin" + marker)).containsExactly(name);
    }

    private static String letter(int number) {
        return Character.toString(0x20000 + number);
    }

    private Result only(String query) {
        List<Result> results = results(query);
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private List<String> names(String query) {
        return results(query).stream()
                .map(result -> result.getArticle().getName())
                .toList();
    }

    private List<Result> results(String query) {
        return articles.searchArticles(
                        SearchArticlesRequest.newBuilder().setQuery(query).build())
                .getResultsList();
    }

    /** The stretches that are shown, as they stand in the stored text. */
    private List<String> shown(Result result) {
        Article article = articles.getArticle(GetArticleRequest.newBuilder()
                .setName(result.getArticle().getName())
                .build());
        return result.getHighlightsList().stream()
                .map(span -> {
                    String text = span.getPart() == TextSpan.Part.PART_TITLE ? article.getTitle() : article.getBody();
                    return new String(text.codePoints().toArray(), span.getStart(), span.getEnd() - span.getStart());
                })
                .toList();
    }

    private String ingest(String language, String title, String body) {
        return ingest(document(language, title, body, ""));
    }

    private String ingest(RawDocument document) {
        return articles.ingestArticle(
                        IngestArticleRequest.newBuilder().setDocument(document).build())
                .getArticle()
                .getName();
    }

    private static RawDocument document(String language, String title, String body, String uri) {
        return RawDocument.newBuilder()
                .setUri(uri)
                .setSource("wire.example")
                .setStructured(StructuredContent.newBuilder()
                        .setTitle(title)
                        .setBody(body)
                        .addAuthors("Ada Quill")
                        .addAuthors("Bo Ink")
                        .setLanguageCode(language))
                .build();
    }

    private ErrorInfo refusal(SearchArticlesRequest request) throws InvalidProtocolBufferException {
        StatusRuntimeException refused =
                catchThrowableOfType(StatusRuntimeException.class, () -> articles.searchArticles(request));
        Status status = StatusProto.fromThrowable(refused);
        assertThat(status).isNotNull();
        return status.getDetails(0).unpack(ErrorInfo.class);
    }
}
