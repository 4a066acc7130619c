package dev.bellwether.sentiment.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleChange;
import dev.bellwether.api.article.v1.Language;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.StoryPosition;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalysisChange;
import dev.bellwether.api.sentiment.v1.ArticleRetracted;
import dev.bellwether.api.sentiment.v1.GetAnalysisRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.WatchAnalysesRequest;
import dev.bellwether.api.sentiment.v1.WatchAnalysesResponse;
import dev.bellwether.testkit.PostgresResource;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was retracted stays to be read, and is marked and left out of the lists, in whatever order it is told. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(ArticleServiceResource.class)
class RetractionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REASON = "It was never said.";

    @GrpcClient("self")
    SentimentServiceGrpc.SentimentServiceBlockingStub sentiment;

    @ConfigProperty(name = ArticleServiceResource.PORT)
    int port;

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
    void retraction_marksWhatWasSaidOfTheTextAndIsToldOnce() {
        String start = now();
        Article article = article(1);
        articles.tell(created(article));
        Analysis before = await(article, 1, false).get(0);

        articles.tell(retracted(article, 2), retracted(article, 2));
        AnalysisChange told = changes(start, 2).get(1);

        assertThat(told.getArticleRetracted())
                .isEqualTo(ArticleRetracted.newBuilder()
                        .setArticle(article.getName())
                        .setArticleRevision(2)
                        .setRetractTime(time(2))
                        .setRetractReason(REASON)
                        .addAnalyses(before.getName())
                        .build());
        assertThat(sentiment.getAnalysis(GetAnalysisRequest.newBuilder()
                        .setName(before.getName())
                        .build()))
                .satisfies(analysis -> {
                    assertThat(analysis.getArticleRetractTime()).isEqualTo(time(2));
                    assertThat(analysis.getArticleRetractReason()).isEqualTo(REASON);
                    assertThat(analysis.getArticle().getBody()).isEqualTo(article.getBody());
                    assertThat(analysis.getEntitiesList()).isEqualTo(before.getEntitiesList());
                });
        assertThat(of(article, false)).isEmpty();
        assertThat(of(article, true)).hasSize(1);
        Article marker = article(1);
        articles.tell(created(marker));
        await(marker, 1, false);
        assertThat(changes(start, 3).get(2).getCreated().getArticle().getName()).isEqualTo(marker.getName());
    }

    @Test
    void textPublishedLater_standsAndWhatWasRetractedStaysSo() {
        Article article = article(1);
        articles.tell(created(article));
        await(article, 1, false);

        articles.tell(retracted(article, 2), revised(article, 3));
        await(article, 2, true);
        Analysis standing = await(article, 1, false).get(0);

        assertThat(standing.getArticle().getRevision()).isEqualTo(3);
        assertThat(standing.hasArticleRetractTime()).isFalse();
        assertThat(of(article, true))
                .filteredOn(Analysis::hasArticleRetractTime)
                .singleElement()
                .satisfies(analysis ->
                        assertThat(analysis.getArticle().getRevision()).isEqualTo(1));
    }

    @Test
    void textThatComesAfterItsRetraction_isMarkedFromTheStart() {
        Article article = article(1);

        articles.tell(retracted(article, 2));
        articles.tell(created(article));

        assertThat(await(article, 1, true).get(0).getArticleRetractReason()).isEqualTo(REASON);
        assertThat(of(article, false)).isEmpty();
    }

    @Test
    void followerThatWasAway_marksWhatItListsAsRetracted() {
        Article known = article(1);
        Article unknown = article(1);
        articles.tell(created(known));
        await(known, 1, false);

        Article marker = article(1);
        articles.beginAnew(List.of(
                retracted(known, 2).getRetracted(), retracted(unknown, 2).getRetracted(), marker));
        await(marker, 1, false);

        assertThat(of(known, false)).isEmpty();
        assertThat(of(known, true)).hasSize(1);
        assertThat(of(unknown, true)).isEmpty();
    }

    @Test
    void erasure_ofARetractedArticle_leavesNoReason() {
        String start = now();
        Article article = article(1);
        articles.tell(created(article));
        await(article, 1, false);
        articles.tell(retracted(article, 2));
        changes(start, 2);

        articles.tell(ArticleChange.newBuilder()
                .setErased(Article.newBuilder()
                        .setName(article.getName())
                        .setRevision(3)
                        .setOrigin(Origin.ORIGIN_LIVE)
                        .setDeleteTime(time(3)))
                .build());

        assertThat(changesUntilErased(start)).noneMatch(AnalysisChange::hasArticleRetracted);
        assertThat(of(article, true)).isEmpty();
    }

    private static Article article(int revision) {
        return text("articles/" + UUID.randomUUID(), revision);
    }

    private static Article text(String name, int revision) {
        return Article.newBuilder()
                .setName(name)
                .setRevision(revision)
                .setTitle("Walmart falls")
                .setBody("Walmart (NYSE: WMT) fell sharply in revision " + revision + ".")
                .setLanguage(Language.newBuilder().setCode("en").setConfidence(1))
                .setOrigin(Origin.ORIGIN_LIVE)
                .setStory(StoryPosition.newBuilder().setStory("stories/" + UUID.randomUUID()))
                .setCreateTime(time(1))
                .setUpdateTime(time(revision))
                .build();
    }

    private static Timestamp time(int revision) {
        return Timestamp.newBuilder().setSeconds(1_790_000_000L + revision).build();
    }

    private static ArticleChange created(Article article) {
        return ArticleChange.newBuilder().setCreated(article).build();
    }

    private static ArticleChange revised(Article article, int revision) {
        return ArticleChange.newBuilder()
                .setRevised(text(article.getName(), revision))
                .build();
    }

    private static ArticleChange retracted(Article article, int revision) {
        return ArticleChange.newBuilder()
                .setRetracted(article.toBuilder()
                        .setRevision(revision)
                        .setUpdateTime(time(revision))
                        .setRetractTime(time(revision))
                        .setRetractReason(REASON))
                .build();
    }

    private List<Analysis> await(Article article, int count, boolean showRetracted) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> of(article, showRetracted), found -> found.size() == count);
    }

    private List<Analysis> of(Article article, boolean showRetracted) {
        return sentiment
                .listAnalyses(ListAnalysesRequest.newBuilder()
                        .setFilter("article == \"" + article.getName() + "\"")
                        .setShowRetracted(showRetracted)
                        .build())
                .getAnalysesList();
    }

    private String now() {
        return sentiment
                .listAnalyses(ListAnalysesRequest.newBuilder().setPageSize(1).build())
                .getResumeToken();
    }

    private List<AnalysisChange> changes(String token, int count) {
        List<AnalysisChange> changes = new ArrayList<>();
        Iterator<WatchAnalysesResponse> watch = watch(token);
        while (changes.size() < count) {
            changes.addAll(watch.next().getChangesList());
        }
        return changes;
    }

    private List<AnalysisChange> changesUntilErased(String token) {
        List<AnalysisChange> changes = new ArrayList<>();
        while (changes.stream().noneMatch(AnalysisChange::hasArticleErased)) {
            changes.clear();
            Iterator<WatchAnalysesResponse> watch = watch(token);
            changes.addAll(watch.next().getChangesList());
        }
        return changes;
    }

    private Iterator<WatchAnalysesResponse> watch(String token) {
        return sentiment.watchAnalyses(
                WatchAnalysesRequest.newBuilder().setResumeToken(token).build());
    }
}
