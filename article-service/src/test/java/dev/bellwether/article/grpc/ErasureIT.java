package dev.bellwether.article.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Timestamps;
import com.google.rpc.ErrorInfo;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleChange;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.BatchGetArticlesRequest;
import dev.bellwether.api.article.v1.DeleteArticleRequest;
import dev.bellwether.api.article.v1.GetArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleResponse;
import dev.bellwether.api.article.v1.IngestArticleResponse.Outcome;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.article.v1.ListArticlesResponse;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.api.article.v1.WatchArticlesRequest;
import dev.bellwether.api.article.v1.WatchArticlesResponse;
import dev.bellwether.testkit.DatabaseSearch;
import dev.bellwether.testkit.Postgres;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Nothing of an erased article is left but its tombstone, and everyone is told. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ErasureIT {

    @GrpcClient("self")
    ArticleServiceGrpc.ArticleServiceBlockingStub articles;

    @ConfigProperty(name = "bellwether.database.url")
    String url;

    @ConfigProperty(name = "bellwether.database.user")
    String user;

    @ConfigProperty(name = "bellwether.database.password")
    String password;

    @Test
    void erasure_leavesTheTextInNoColumnAndTheTombstoneInItsPlace() throws SQLException {
        String canary = canary();
        String control = canary();
        Article kept = ingest(everywhere(control)).getArticle();
        Article first = ingest(everywhere(canary)).getArticle();
        Article article = ingest(everywhere(canary).toBuilder()
                        .setStructured(everywhere(canary).getStructured().toBuilder()
                                .setBody("Another body that says " + canary + " in its second revision."))
                        .build())
                .getArticle();
        List<String> columns = columnsWith(control);
        assertThat(columns).contains("article.uri", "article.source", "article.labels", "article_revision.title");

        Article tombstone = delete(article.getName());

        assertThat(columnsWith(canary)).isEmpty();
        assertThat(columnsWith(article.getContentSha256())).isEmpty();
        assertThat(columnsWith(first.getContentSha256())).isEmpty();
        assertThat(columnsWith(control)).isEqualTo(columns);
        assertThat(tombstone)
                .isEqualTo(Article.newBuilder()
                        .setName(article.getName())
                        .setRevision(3)
                        .setOrigin(Origin.ORIGIN_LIVE)
                        .setStory(article.getStory())
                        .setCreateTime(article.getCreateTime())
                        .setUpdateTime(tombstone.getDeleteTime())
                        .setDeleteTime(tombstone.getDeleteTime())
                        .build());
        assertThat(Timestamps.compare(tombstone.getDeleteTime(), article.getUpdateTime()))
                .isPositive();
        assertThat(get(article.getName())).isEqualTo(tombstone);
        assertThat(get(kept.getName()).getTitle()).contains(control);
    }

    @Test
    void erasure_again_isTheSameTombstoneAndToldOnce() {
        String start = now();
        String name = ingest(everywhere(canary())).getArticle().getName();

        Article first = delete(name);
        Article second = delete(name);

        assertThat(second).isEqualTo(first);
        String end = ingest(everywhere(canary())).getArticle().getName();
        assertThat(changesUntil(start, end).stream()
                        .filter(change -> nameOf(change).equals(name))
                        .map(ErasureIT::withoutOrigin))
                .containsExactly(ArticleChange.newBuilder().setErased(first).build());
    }

    @Test
    void erasure_fromManyCallersAtOnce_isOneTombstone() {
        String name = ingest(everywhere(canary())).getArticle().getName();

        List<CompletableFuture<Article>> calls = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> delete(name)))
                .limit(8)
                .toList();

        assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void erasure_whileTheArticleIsBeingRevised_leavesNoText() throws SQLException {
        String canary = canary();
        String name = ingest(everywhere(canary)).getArticle().getName();
        List<CompletableFuture<Void>> revisions = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            RawDocument revised = everywhere(canary).toBuilder()
                    .setStructured(
                            everywhere(canary).getStructured().toBuilder().setBody(canary + " text " + i))
                    .build();
            revisions.add(CompletableFuture.runAsync(() -> ingest(revised)));
        }

        Article tombstone = delete(name);
        revisions.forEach(CompletableFuture::join);

        assertThat(get(name)).isEqualTo(tombstone);
        // What was ingested after the erasure is a new article.
        listAll(true).stream()
                .filter(article -> article.getUri().contains(canary))
                .forEach(article -> delete(article.getName()));
        assertThat(columnsWith(canary)).isEmpty();
    }

    @Test
    void erasure_ofAnUnknownArticle_isNotFound() throws InvalidProtocolBufferException {
        String name = "articles/" + UUID.randomUUID();

        assertThat(refusal(() -> delete(name)).getReason()).isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(refusal(() -> delete("stories/" + UUID.randomUUID())).getReason())
                .isEqualTo("FIELD_INVALID");
    }

    @Test
    void erasure_underARequestId_isRepeatedForTheSameArticleOnly() throws InvalidProtocolBufferException {
        DeleteArticleRequest request = DeleteArticleRequest.newBuilder()
                .setName(ingest(everywhere(canary())).getArticle().getName())
                .setRequestId(UUID.randomUUID().toString())
                .build();
        String other = ingest(everywhere(canary())).getArticle().getName();

        Article first = articles.deleteArticle(request);

        assertThat(articles.deleteArticle(request)).isEqualTo(first);
        assertThat(refusal(() -> articles.deleteArticle(
                                request.toBuilder().setName(other).build()))
                        .getReason())
                .isEqualTo("REQUEST_ID_REUSED");
        assertThat(get(other).hasDeleteTime()).isFalse();
    }

    @Test
    void ingest_afterTheErasure_isANewArticle() {
        RawDocument document = everywhere(canary());
        Article erased = ingest(document).getArticle();
        delete(erased.getName());

        IngestArticleResponse again = ingest(document);

        assertThat(again.getOutcome()).isEqualTo(Outcome.OUTCOME_CREATED);
        assertThat(again.getArticle().getName()).isNotEqualTo(erased.getName());
        assertThat(again.getArticle().getRevision()).isEqualTo(1);
        assertThat(again.getArticle().getStory().getStory())
                .isNotEqualTo(erased.getStory().getStory());
        assertThat(get(erased.getName()).hasDeleteTime()).isTrue();
    }

    @Test
    void ingest_repeatedUnderItsRequestIdAfterTheErasure_bringsNothingBack() throws SQLException {
        String canary = canary();
        IngestArticleRequest request = IngestArticleRequest.newBuilder()
                .setDocument(everywhere(canary))
                .setRequestId(UUID.randomUUID().toString())
                .build();
        Article tombstone = delete(articles.ingestArticle(request).getArticle().getName());

        IngestArticleResponse repeated = articles.ingestArticle(request);

        assertThat(repeated.getArticle()).isEqualTo(tombstone);
        assertThat(columnsWith(canary)).isEmpty();
    }

    @Test
    void story_ofAnErasedArticle_goesOnWithItsCopies() {
        String text = canary();
        Article first = ingest(copy(text, "one")).getArticle();
        Article second = ingest(copy(text, "two")).getArticle();
        delete(first.getName());

        Article third = ingest(copy(text, "three")).getArticle();

        assertThat(third.getStory().getStory()).isEqualTo(second.getStory().getStory());
        assertThat(third.getStory().getArticles()).isEqualTo(2);
        assertThat(third.getStory().getSources()).isEqualTo(2);
    }

    @Test
    void watch_fromBeforeTheCreation_tellsOnlyTheTombstoneWhateverTheFilter() {
        String start = now();
        String canary = canary();
        String name = ingest(everywhere(canary)).getArticle().getName();
        Article kept = ingest(everywhere(canary())).getArticle();
        Article tombstone = delete(name);
        Iterator<WatchArticlesResponse> watch = articles.watchArticles(WatchArticlesRequest.newBuilder()
                .setResumeToken(start)
                .setFilter("source == \"" + kept.getSource() + "\"")
                .build());

        List<ArticleChange> told = new ArrayList<>();
        while (told.size() < 2) {
            told.addAll(watch.next().getChangesList());
        }

        assertThat(told.stream().map(ErasureIT::withoutOrigin))
                .containsExactly(
                        ArticleChange.newBuilder().setCreated(kept).build(),
                        ArticleChange.newBuilder().setErased(tombstone).build());
    }

    /** What was changed, without when it was logged and in which trace. */
    private static ArticleChange withoutOrigin(ArticleChange change) {
        return change.toBuilder().clearChangeTime().clearTraceparent().build();
    }

    @Test
    void lists_hideTombstonesUnlessAskedAndTokensAreOfOneOfBoth() throws InvalidProtocolBufferException {
        Article gone = delete(ingest(everywhere(canary())).getArticle().getName());
        Article kept = ingest(everywhere(canary())).getArticle();
        ListArticlesRequest two = ListArticlesRequest.newBuilder()
                .setPageSize(2)
                .setShowDeleted(true)
                .build();

        assertThat(listAll(false)).contains(kept).doesNotContain(gone);
        assertThat(listAll(true)).contains(kept, gone);
        assertThat(articles.listArticles(two.toBuilder()
                                .setFilter("source == \"" + kept.getSource() + "\"")
                                .setPageSize(500)
                                .build())
                        .getArticlesList())
                .contains(kept, gone)
                .allMatch(article -> article.hasDeleteTime() || article.equals(kept));
        String token =
                articles.listArticles(two.toBuilder().setPageSize(1).build()).getNextPageToken();
        assertThat(refusal(() -> articles.listArticles(two.toBuilder()
                                .setShowDeleted(false)
                                .setPageToken(token)
                                .build()))
                        .getReason())
                .isEqualTo("PAGE_TOKEN_INVALID");
        assertThat(articles.batchGetArticles(BatchGetArticlesRequest.newBuilder()
                                .addNames(gone.getName())
                                .addNames(kept.getName())
                                .build())
                        .getArticlesList())
                .extracting(Article::getName)
                .containsExactly(gone.getName(), kept.getName());
    }

    @Test
    void database_refusesAnErasedArticleWithText() throws SQLException {
        String live = ingest(everywhere(canary())).getArticle().getName().substring("articles/".length());

        try (Connection database = database();
                Statement statement = database.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update article set delete_time = now(), source = '',"
                            + " uri = '', labels = '{}', content_sha256 = '' where id = '" + live + "'"))
                    .hasMessageContaining("article_revision_article_fk");
            assertThatThrownBy(() -> statement.executeUpdate(
                            "with gone as (delete from article_revision where article = '" + live + "')"
                                    + " update article set delete_time = now() where id = '" + live + "'"))
                    .hasMessageContaining("article_erased_tells_nothing");
        }
    }

    /** A document with a text in every field that takes one. */
    private static RawDocument everywhere(String text) {
        return RawDocument.newBuilder()
                .setStructured(StructuredContent.newBuilder()
                        .setTitle("A title with " + text)
                        .setBody("A body that says " + text + ", according to the harbour office.")
                        .addAuthors("Ann " + text))
                .setUri("https://news.example/" + text)
                .setSource("source " + text)
                .putLabels("desk", text)
                .build();
    }

    private static RawDocument copy(String text, String source) {
        return everywhere(text).toBuilder()
                .setUri("https://" + source + ".example/" + text)
                .setSource(source)
                .build();
    }

    private static String canary() {
        return "canary" + UUID.randomUUID().toString().replace("-", "");
    }

    private Connection database() throws SQLException {
        return new Postgres.Database(url, user, password).connect();
    }

    private List<String> columnsWith(String text) throws SQLException {
        try (Connection database = database()) {
            return DatabaseSearch.columnsWith(database, text);
        }
    }

    private IngestArticleResponse ingest(RawDocument document) {
        return articles.ingestArticle(
                IngestArticleRequest.newBuilder().setDocument(document).build());
    }

    private Article delete(String name) {
        return articles.deleteArticle(
                DeleteArticleRequest.newBuilder().setName(name).build());
    }

    private Article get(String name) {
        return articles.getArticle(GetArticleRequest.newBuilder().setName(name).build());
    }

    private String now() {
        return articles.listArticles(
                        ListArticlesRequest.newBuilder().setPageSize(1).build())
                .getResumeToken();
    }

    private List<Article> listAll(boolean showDeleted) {
        List<Article> all = new ArrayList<>();
        String token = "";
        do {
            ListArticlesResponse page = articles.listArticles(ListArticlesRequest.newBuilder()
                    .setShowDeleted(showDeleted)
                    .setPageSize(3)
                    .setPageToken(token)
                    .build());
            all.addAll(page.getArticlesList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return all;
    }

    private List<ArticleChange> changesUntil(String token, String lastName) {
        Iterator<WatchArticlesResponse> watch = articles.watchArticles(
                WatchArticlesRequest.newBuilder().setResumeToken(token).build());
        List<ArticleChange> changes = new ArrayList<>();
        while (changes.stream().noneMatch(change -> nameOf(change).equals(lastName))) {
            changes.addAll(watch.next().getChangesList());
        }
        return changes;
    }

    private static String nameOf(ArticleChange change) {
        return switch (change.getChangeCase()) {
            case CREATED -> change.getCreated().getName();
            case REVISED -> change.getRevised().getName();
            case RETRACTED -> change.getRetracted().getName();
            case ERASED -> change.getErased().getName();
            case CHANGE_NOT_SET -> "";
        };
    }

    private static ErrorInfo refusal(Runnable call) throws InvalidProtocolBufferException {
        StatusRuntimeException refused = catchThrowableOfType(StatusRuntimeException.class, call::run);
        return StatusProto.fromThrowable(refused).getDetails(0).unpack(ErrorInfo.class);
    }
}
