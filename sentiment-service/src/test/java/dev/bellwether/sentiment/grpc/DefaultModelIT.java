package dev.bellwether.sentiment.grpc;

import static dev.bellwether.sentiment.grpc.PlainCount.instant;
import static dev.bellwether.sentiment.grpc.SourceOfArticles.created;
import static dev.bellwether.sentiment.grpc.SourceOfArticles.revised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.util.Durations;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.ListModelsRequest;
import dev.bellwether.api.sentiment.v1.ListTrendingEntitiesRequest;
import dev.bellwether.api.sentiment.v1.QuerySentimentRequest;
import dev.bellwether.api.sentiment.v1.SentimentBucket;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.SeriesServiceGrpc;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.kit.store.Transactions;
import dev.bellwether.sentiment.analysis.AnalysisDraft;
import dev.bellwether.sentiment.analysis.AnalysisLimits;
import dev.bellwether.sentiment.analysis.Analyzed;
import dev.bellwether.sentiment.analysis.Analyzer;
import dev.bellwether.sentiment.analysis.Subject;
import dev.bellwether.sentiment.entity.Linker;
import dev.bellwether.sentiment.scoring.SentimentModel;
import dev.bellwether.sentiment.serving.Models;
import dev.bellwether.sentiment.store.AnalysisWriter;
import dev.bellwether.testkit.PostgresResource;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model of one's own scores articles, in a database with scores of the one that was the default before. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(ArticleServiceResource.class)
@QuarkusTestResource(ScoringResource.class)
@TestProfile(DefaultModelIT.TinyByDefault.class)
class DefaultModelIT {

    private static final double SAME = 1e-9;
    private static final String WALMART = "entities/us-wmt";

    /** A fraud is bad news to the model that ships; the small one knows no such word. */
    private static final String BODY = "Walmart shares plunged after a fraud.";

    /** The small model scores articles. */
    public static final class TinyByDefault implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bellwether.models.default-model", "tiny");
        }
    }

    @GrpcClient("self")
    SentimentServiceGrpc.SentimentServiceBlockingStub sentiment;

    @GrpcClient("self")
    SeriesServiceGrpc.SeriesServiceBlockingStub series;

    @ConfigProperty(name = ArticleServiceResource.PORT)
    int port;

    @Inject
    Models models;

    @Inject
    Linker linker;

    @Inject
    AnalysisWriter writer;

    @Inject
    Transactions transactions;

    private FakeArticles articles;
    private SourceOfArticles source;

    @BeforeEach
    void startUpstream() throws IOException {
        articles = new FakeArticles(port);
        source = new SourceOfArticles(sentiment);
    }

    @AfterEach
    void stopUpstream() {
        articles.stop();
    }

    @Test
    void articles_areScoredByTheDefaultModelBesideWhatTheOldOneSaid() throws Throwable {
        SentimentModel shipped = models.get("bellwether").model();
        Article.Builder article = source.article(BODY, Instant.now());
        storeAsOnceScoredBy(shipped, article.build());
        Analysis old = source.await(1).get(0);

        articles.tell(created(article));
        Analysis fresh = source.await(2).get(1);

        assertThat(sentiment
                        .listModels(ListModelsRequest.getDefaultInstance())
                        .getModels(0)
                        .getName())
                .isEqualTo("models/tiny");
        assertThat(fresh.getModel().getName()).isEqualTo("tiny");
        assertThat(fresh.getSupersedes()).isEqualTo(old.getName());
        assertThat(fresh.getSentiment())
                .isEqualTo(sentiment
                        .analyzeText(AnalyzeTextRequest.newBuilder()
                                .setTitle(article.getTitle())
                                .setBody(BODY)
                                .build())
                        .getSentiment())
                .isNotEqualTo(old.getSentiment());
        assertThat(source.analysesBy(fresh.getModel().getSha256())).containsExactly(fresh);
        assertThat(source.analysesBy(shipped.info().sha256())).containsExactly(old);
        assertThat(score(old)).isLessThan(-0.5);
        assertThat(score(fresh)).isGreaterThan(score(old) + 0.3);
        assertSeriesOfBoth(old, fresh);
        assertTrendsOfBoth(old, fresh);
    }

    private void assertSeriesOfBoth(Analysis old, Analysis fresh) {
        Instant before = instant(old.getCreateTime());

        assertThat(bucket(QuerySentimentRequest.newBuilder()).getMean()).isCloseTo(score(fresh), within(SAME));
        assertThat(bucket(of(fresh)).getMean()).isCloseTo(score(fresh), within(SAME));
        assertThat(bucket(of(old)).getArticles()).isEqualTo(1);
        assertThat(bucket(of(old)).getMean()).isCloseTo(score(old), within(SAME));
        assertThat(bucket(of(fresh).setAsOfTime(Timestamps.toWire(before))).getArticles())
                .isZero();
        assertThat(bucket(of(old).setAsOfTime(Timestamps.toWire(before))).getMean())
                .isCloseTo(score(old), within(SAME));
        assertThat(bucket(of(old).setAsOfTime(Timestamps.toWire(before.minusMillis(1))))
                        .getArticles())
                .isZero();
    }

    private void assertTrendsOfBoth(Analysis old, Analysis fresh) {
        assertThat(trend("")).isCloseTo(score(fresh), within(SAME));
        assertThat(trend(fresh.getModel().getSha256())).isCloseTo(score(fresh), within(SAME));
        assertThat(trend(old.getModel().getSha256())).isCloseTo(score(old), within(SAME));
    }

    @Test
    void revision_takesThePlaceOfNothingThatTheOldModelSaid() throws Throwable {
        SentimentModel shipped = models.get("bellwether").model();
        Article.Builder article = source.article("Costco Wholesale shares plunged after a fraud.", Instant.now());
        storeAsOnceScoredBy(shipped, article.build());

        articles.tell(revised(article.clone()
                .setRevision(2)
                .setBody("Costco Wholesale had a good year.")
                .setUpdateTime(Timestamps.toWire(Instant.now()))));
        Analysis old = source.await(2).get(0);

        assertThat(source.analysesBy(shipped.info().sha256())).containsExactly(old);
        assertThat(bucket(of(old), "entities/us-cost").getMean())
                .isCloseTo(score(old, "entities/us-cost"), within(SAME));
    }

    /** As the service stored it while that model was the default. */
    private void storeAsOnceScoredBy(SentimentModel model, Article article) throws Throwable {
        UUID id = UUID.fromString(article.getName().substring("articles/".length()));
        Instant time = instant(article.getPublishTime().getLatest());
        Subject subject = new Subject(
                id,
                article.getRevision(),
                instant(article.getUpdateTime()),
                article.getTitle(),
                article.getBody(),
                "en",
                article.getSource(),
                "LIVE",
                article.getStory().getStory(),
                time,
                AnalysisMapper.day(article));
        Analyzed analyzed = new Analyzer(linker, model, AnalysisLimits.DEFAULT)
                .analyze(subject.title(), subject.body(), subject.language(), subject.day());
        AnalysisDraft draft = new AnalysisDraft(
                subject,
                analyzed,
                model.info().sha256(),
                AnalysisMapper.content(article, analyzed).toByteArray());
        VertxContextSupport.subscribeAndAwait(
                () -> transactions.write(List.of(AnalysisWriter.lock(id)), session -> writer.write(session, draft)));
    }

    private SentimentBucket bucket(QuerySentimentRequest.Builder query) {
        return bucket(query, WALMART);
    }

    /** Of the day before and after now. */
    private SentimentBucket bucket(QuerySentimentRequest.Builder query, String entity) {
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        List<SentimentBucket> days = series.querySentiment(query.addEntities(entity)
                        .setStartTime(Timestamps.toWire(today.minus(Duration.ofDays(1))))
                        .setEndTime(Timestamps.toWire(today.plus(Duration.ofDays(1))))
                        .setBucket(Durations.fromDays(1))
                        .build())
                .getSeries(0)
                .getBucketsList();
        return days.get(1).getArticles() > 0 ? days.get(1) : days.get(0);
    }

    private static QuerySentimentRequest.Builder of(Analysis analysis) {
        return QuerySentimentRequest.newBuilder()
                .setModelSha256(analysis.getModel().getSha256());
    }

    private double trend(String modelSha256) {
        return series
                .listTrendingEntities(ListTrendingEntitiesRequest.newBuilder()
                        .setMinStories(1)
                        .setModelSha256(modelSha256)
                        .build())
                .getEntitiesList()
                .stream()
                .filter(trend -> trend.getEntity().equals(WALMART))
                .findFirst()
                .orElseThrow()
                .getMean();
    }

    private static double score(Analysis analysis) {
        return score(analysis, WALMART);
    }

    private static double score(Analysis analysis, String entity) {
        return PlainCount.about(analysis, entity).orElseThrow().getSentiment().getScore();
    }
}
