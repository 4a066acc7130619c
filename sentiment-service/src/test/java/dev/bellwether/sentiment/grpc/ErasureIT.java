package dev.bellwether.sentiment.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleChange;
import dev.bellwether.api.article.v1.Language;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.StoryPosition;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalysisChange;
import dev.bellwether.api.sentiment.v1.ArticleErased;
import dev.bellwether.api.sentiment.v1.GetAnalysisRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesResponse;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.WatchAnalysesRequest;
import dev.bellwether.api.sentiment.v1.WatchAnalysesResponse;
import dev.bellwether.testkit.DatabaseSearch;
import dev.bellwether.testkit.Postgres;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What article-service erased is erased here, however late and in whatever order it is told. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(ArticleServiceResource.class)
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Timestamp CREATED =
            Timestamp.newBuilder().setSeconds(1_790_000_000).build();
    private static final Timestamp ERASED =
            Timestamp.newBuilder().setSeconds(1_790_000_100).build();

    @GrpcClient("self")
    SentimentServiceGrpc.SentimentServiceBlockingStub sentiment;

    @ConfigProperty(name = ArticleServiceResource.PORT)
    int port;

    @ConfigProperty(name = "bellwether.database.url")
    String url;

    @ConfigProperty(name = "bellwether.database.user")
    String user;

    @ConfigProperty(name = "bellwether.database.password")
    String password;

    private FakeArticles articles;

    @BeforeEach
    void startUpstream() throws IOException {
        articles = new FakeArticles(port);
    }

    @AfterEach
    void stopUpstream() {
        articles.stop();
    }

    @Test
    void erasure_leavesTheTextInNoColumnAndATombstoneForEachAnalysis() throws SQLException {
        String canary = canary();
        String control = canary();
        Article article = article(canary, 1);
        Article kept = article(control, 1);
        articles.tell(created(kept), created(article), revised(article(canary, article.getName(), 2)));
        List<Analysis> analyses = awaitAnalyses(article, 2);
        List<String> columns = columnsWith(control);
        assertThat(columns).contains("analysis.title", "analysis.source", "analysis.content");
        assertThat(analyses.get(0).getEntitiesList()).isNotEmpty();

        articles.tell(erased(article));
        awaitErasure(article);

        assertThat(columnsWith(canary)).isEmpty();
        assertThat(columnsWith(control)).isEqualTo(columns);
        for (Analysis analysis : analyses) {
            assertThat(get(analysis.getName()))
                    .isEqualTo(Analysis.newBuilder()
                            .setName(analysis.getName())
                            .setArticle(Article.newBuilder()
                                    .setName(article.getName())
                                    .setRevision(analysis.getArticle().getRevision())
                                    .setOrigin(Origin.ORIGIN_LIVE)
                                    .setStory(StoryPosition.newBuilder()
                                            .setStory(analysis.getArticle()
                                                    .getStory()
                                                    .getStory()))
                                    .setDeleteTime(ERASED))
                            .setSupersedes(analysis.getSupersedes())
                            .setCreateTime(analysis.getCreateTime())
                            .setDeleteTime(ERASED)
                            .build());
        }
    }

    @Test
    void erasure_toldWithTheCreationOrBeforeIt_leavesNoAnalysis() throws SQLException {
        String canary = canary();
        Article together = article(canary, 1);
        Article late = article(canary, 1);
        Article marker = article(canary(), 1);

        articles.tell(created(together), erased(together));
        articles.tell(erased(late));
        articles.tell(created(late), created(marker));
        awaitAnalyses(marker, 1);

        assertThat(listAll(true)).noneMatch(analysis -> isOf(together, analysis) || isOf(late, analysis));
        assertThat(columnsWith(canary)).isEmpty();
    }

    @Test
    void erasure_thatOvertakesTheScoring_leavesTombstonesOnly() throws SQLException {
        String canary = canary();
        Article marker = article(canary(), 1);
        articles.tell(created(marker));
        awaitAnalyses(marker, 1);
        List<Article> erased = new ArrayList<>();
        // Each in a message of its own, so that the first is scored while its erasure is on the way already.
        for (int i = 0; i < 5; i++) {
            Article article = article(canary, 1);
            erased.add(article);
            articles.tell(created(article));
            articles.tell(erased(article));
        }
        awaitErasure(erased.get(4));

        assertThat(columnsWith(canary)).isEmpty();
        assertThat(listAll(true).stream().filter(analysis -> erased.stream().anyMatch(one -> isOf(one, analysis))))
                .hasSize(5)
                .allMatch(Analysis::hasDeleteTime);
    }

    @Test
    void followerThatWasAway_erasesWhatItListsAsTombstonesAndTrustsNoOldText() throws SQLException {
        String canary = canary();
        Article known = article(canary, 1);
        Article unknown = article(canary, 1);
        Article marker = article(canary(), 1);
        articles.tell(created(known));
        awaitAnalyses(known, 1);

        // Created and erased while the follower was away; the log behind the listing still tells of the text.
        articles.beginAnew(List.of(tombstone(known), tombstone(unknown)), created(unknown), created(marker));
        awaitAnalyses(marker, 1);

        assertThat(columnsWith(canary)).isEmpty();
        assertThat(listAll(true))
                .filteredOn(analysis -> isOf(known, analysis))
                .singleElement()
                .matches(Analysis::hasDeleteTime);
        assertThat(listAll(true)).noneMatch(analysis -> isOf(unknown, analysis));
    }

    @Test
    void watch_fromBeforeTheAnalysis_tellsOnlyTheErasureAndOnce() {
        Article article = article(canary(), 1);
        Article marker = article(canary(), 1);
        String start = now();
        articles.tell(created(article));
        Analysis analysis = awaitAnalyses(article, 1).get(0);
        articles.tell(erased(article));
        articles.tell(erased(article), created(marker));
        awaitAnalyses(marker, 1);
        Iterator<WatchAnalysesResponse> watch = sentiment.watchAnalyses(WatchAnalysesRequest.newBuilder()
                .setResumeToken(start)
                .setFilter("article == \"" + marker.getName() + "\"")
                .build());

        List<AnalysisChange> told = new ArrayList<>();
        while (told.stream().noneMatch(AnalysisChange::hasCreated)) {
            told.addAll(watch.next().getChangesList());
        }

        assertThat(told.get(0).getArticleErased())
                .isEqualTo(ArticleErased.newBuilder()
                        .setArticle(article.getName())
                        .setDeleteTime(ERASED)
                        .addAnalyses(analysis.getName())
                        .build());
        assertThat(told.get(1).getCreated().getArticle().getName()).isEqualTo(marker.getName());
        assertThat(told).hasSize(2);
    }

    @Test
    void lists_hideTombstonesUnlessAskedAndTokensAreOfOneOfBoth() {
        Article article = article(canary(), 1);
        articles.tell(created(article));
        awaitAnalyses(article, 1);
        articles.tell(erased(article));
        awaitErasure(article);
        Article kept = article(canary(), 1);
        articles.tell(created(kept));
        awaitAnalyses(kept, 1);

        assertThat(listAll(false)).noneMatch(Analysis::hasDeleteTime).anyMatch(analysis -> isOf(kept, analysis));
        assertThat(listAll(true)).anyMatch(analysis -> isOf(article, analysis) && analysis.hasDeleteTime());
        ListAnalysesRequest one =
                ListAnalysesRequest.newBuilder().setPageSize(1).build();
        String token = sentiment
                .listAnalyses(one.toBuilder().setShowDeleted(true).build())
                .getNextPageToken();
        StatusRuntimeException refused = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> sentiment.listAnalyses(one.toBuilder().setPageToken(token).build()));
        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void database_refusesAnErasedAnalysisThatSaysSomething() throws SQLException {
        Article article = article(canary(), 1);
        articles.tell(created(article));
        Analysis analysis = awaitAnalyses(article, 1).get(0);

        try (Connection database = database();
                Statement statement = database.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update analysis set delete_time = now() where id = '"
                            + analysis.getName().substring("analyses/".length()) + "'"))
                    .hasMessageContaining("analysis_erased_tells_nothing");
        }
    }

    private static String canary() {
        return "canary" + UUID.randomUUID().toString().replace("-", "");
    }

    private static Article article(String text, int revision) {
        return article(text, "articles/" + UUID.randomUUID(), revision);
    }

    /** An article about a company of the catalogue, with a text in every field that takes one. */
    private static Article article(String text, String name, int revision) {
        return Article.newBuilder()
                .setName(name)
                .setRevision(revision)
                .setTitle("Walmart falls, says " + text)
                .setBody("Walmart (NYSE: WMT) fell sharply in revision " + revision + ", " + text + " wrote.")
                .addAuthors("Ann " + text)
                .setLanguage(Language.newBuilder().setCode("en").setConfidence(1))
                .setSource("source " + text)
                .setUri("https://news.example/" + text)
                .setOrigin(Origin.ORIGIN_LIVE)
                .setStory(StoryPosition.newBuilder()
                        .setStory("stories/" + UUID.randomUUID())
                        .setFirst(true)
                        .setArticles(1)
                        .setSources(1))
                .setCreateTime(CREATED)
                .setUpdateTime(CREATED)
                .putLabels("desk", text)
                .build();
    }

    private static Article tombstone(Article article) {
        return Article.newBuilder()
                .setName(article.getName())
                .setRevision(article.getRevision() + 1)
                .setOrigin(article.getOrigin())
                .setStory(article.getStory())
                .setCreateTime(CREATED)
                .setUpdateTime(ERASED)
                .setDeleteTime(ERASED)
                .build();
    }

    private static ArticleChange created(Article article) {
        return ArticleChange.newBuilder().setCreated(article).build();
    }

    private static ArticleChange revised(Article article) {
        return ArticleChange.newBuilder().setRevised(article).build();
    }

    private static ArticleChange erased(Article article) {
        return ArticleChange.newBuilder().setErased(tombstone(article)).build();
    }

    private static boolean isOf(Article article, Analysis analysis) {
        return analysis.getArticle().getName().equals(article.getName());
    }

    private List<Analysis> awaitAnalyses(Article article, int count) {
        return await().atMost(PATIENCE)
                .until(
                        () -> listAll(false).stream()
                                .filter(analysis -> isOf(article, analysis))
                                .toList(),
                        found -> found.size() == count);
    }

    private void awaitErasure(Article article) {
        await().atMost(PATIENCE)
                .until(() -> listAll(true).stream()
                        .anyMatch(analysis -> isOf(article, analysis) && analysis.hasDeleteTime()));
    }

    private List<Analysis> listAll(boolean showDeleted) {
        List<Analysis> all = new ArrayList<>();
        String token = "";
        do {
            ListAnalysesResponse page = sentiment.listAnalyses(ListAnalysesRequest.newBuilder()
                    .setShowDeleted(showDeleted)
                    .setPageSize(3)
                    .setPageToken(token)
                    .build());
            all.addAll(page.getAnalysesList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return all;
    }

    private Analysis get(String name) {
        return sentiment.getAnalysis(
                GetAnalysisRequest.newBuilder().setName(name).build());
    }

    private String now() {
        return sentiment
                .listAnalyses(ListAnalysesRequest.newBuilder().setPageSize(1).build())
                .getResumeToken();
    }

    private Connection database() throws SQLException {
        return new Postgres.Database(url, user, password).connect();
    }

    private List<String> columnsWith(String text) throws SQLException {
        try (Connection database = database()) {
            return DatabaseSearch.columnsWith(database, text);
        }
    }
}
