package dev.bellwether.sentiment.grpc;

import static dev.bellwether.sentiment.grpc.PlainCount.about;
import static dev.bellwether.sentiment.grpc.PlainCount.instant;
import static dev.bellwether.sentiment.grpc.PlainCount.storyOf;
import static dev.bellwether.sentiment.grpc.PlainCount.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.util.Durations;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleChange;
import dev.bellwether.api.article.v1.Language;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.PublishTime;
import dev.bellwether.api.article.v1.StoryPosition;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Evidence;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.ListTrendingEntitiesRequest;
import dev.bellwether.api.sentiment.v1.QuerySentimentRequest;
import dev.bellwether.api.sentiment.v1.QuerySentimentResponse;
import dev.bellwether.api.sentiment.v1.Sentence;
import dev.bellwether.api.sentiment.v1.SentimentBucket;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.SeriesServiceGrpc;
import dev.bellwether.api.sentiment.v1.SimilarArticles;
import dev.bellwether.api.sentiment.v1.TrendingEntity;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sentiment over time against a plain count of the analyses; each test has days of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(ArticleServiceResource.class)
class SeriesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Instant LONG_AGO = Instant.parse("2019-04-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2093-04-01T00:00:00Z");
    private static final String WALMART = "entities/us-wmt";
    private static final String COSTCO = "entities/us-cost";
    private static final String NVIDIA = "entities/us-nvda";
    private static final Map<String, String> ENTITIES =
            Map.of("Walmart", WALMART, "Costco Wholesale", COSTCO, "Nvidia", NVIDIA);
    private static final List<String> VERBS = List.of("soared", "plunged", "was unchanged", "gained", "was fined");
    private static final List<Duration> WINDOWS = List.of(
            Duration.ofHours(12), Duration.ofHours(24), Duration.ofDays(3), Duration.ofDays(5), Duration.ofDays(7));

    @GrpcClient("self")
    SentimentServiceGrpc.SentimentServiceBlockingStub sentiment;

    @GrpcClient("self")
    SeriesServiceGrpc.SeriesServiceBlockingStub series;

    @ConfigProperty(name = ArticleServiceResource.PORT)
    int port;

    @Inject
    Pool pool;

    private final String source = "source-" + UUID.randomUUID();
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
    void buckets_areAsAPlainCountOfTheAnalysesSays() {
        Random random = new Random(11);
        List<String> stories = List.of(story(), story(), story(), story());
        for (int number = 0; number < 40; number++) {
            int seconds = random.nextInt(number % 2 == 0 ? 9 * 86_400 : 2 * 60);
            articles.tell(created(
                    article(stories.get(random.nextInt(stories.size())), LONG_AGO.plusSeconds(seconds), text(random))
                            .setSource(source + random.nextInt(3))
                            .build()));
        }
        List<Analysis> analyses = await(40);

        assertSeries(Duration.ofMinutes(1), Duration.ofDays(4), analyses, Map.of());
        assertSeries(Duration.ofHours(1), Duration.ofDays(9), analyses, Map.of());
        assertSeries(Duration.ofHours(6), Duration.ofDays(9), analyses, Map.of());
        analyses.forEach(analysis -> assertNovelty(analysis, analyses));

        Map<String, Instant> earlier = makeKnownEarlier(analyses.subList(0, 25), random);

        assertSeries(Duration.ofMinutes(1), Duration.ofDays(4), analyses, earlier);
        assertSeries(Duration.ofHours(1), Duration.ofDays(9), analyses, earlier);
        assertSeries(Duration.ofHours(6), Duration.ofDays(9), analyses, earlier);
    }

    /** As if they had been analyzed at most two hours after they were published; when, by their names. */
    private Map<String, Instant> makeKnownEarlier(List<Analysis> analyses, Random random) {
        Map<String, Instant> known = new HashMap<>();
        for (Analysis analysis : analyses) {
            Instant then = time(analysis).plusSeconds(random.nextInt(random.nextBoolean() ? 20 : 7200));
            known.put(analysis.getName(), then);
            pool.preparedQuery("update entity_score set create_time = $1 where analysis = $2")
                    .execute(Tuple.of(
                            then.atOffset(ZoneOffset.UTC),
                            UUID.fromString(analysis.getName().substring("analyses/".length()))))
                    .await()
                    .atMost(PATIENCE);
        }
        return known;
    }

    private void assertSeries(
            Duration bucket, Duration length, List<Analysis> analyses, Map<String, Instant> knownEarlier) {
        PlainCount count = new PlainCount(analyses, knownEarlier);

        QuerySentimentResponse answer = series.querySentiment(query(LONG_AGO, length, bucket)
                .addAllEntities(ENTITIES.values())
                .build());

        assertThat(answer.getWeightFormula()).contains("relevance");
        assertThat(answer.getSeriesList()).hasSize(ENTITIES.size());
        answer.getSeriesList().forEach(one -> {
            assertThat(one.getBucketsList()).hasSize((int) length.dividedBy(bucket));
            for (SentimentBucket told : one.getBucketsList()) {
                count.assertBucket(told, bucket, one.getEntity());
            }
        });
        if (!knownEarlier.isEmpty()) {
            assertThat(answer.getSeriesList().stream().flatMap(one -> one.getBucketsList().stream()))
                    .as("a bucket of which some articles are late and some are not")
                    .anyMatch(told -> told.getLateArticles() > 0 && told.getLateArticles() < told.getArticles());
        }
    }

    /** Analyses are in the order in which they were stored. */
    private static void assertNovelty(Analysis analysis, List<Analysis> all) {
        List<Analysis> earlier = all.subList(0, all.indexOf(analysis)).stream()
                .filter(one ->
                        storyOf(one).equals(storyOf(analysis)) && !time(one).isAfter(time(analysis)))
                .toList();
        for (EntitySentiment entity : analysis.getEntitiesList()) {
            List<Instant> times = earlier.stream()
                    .filter(one -> about(one, entity.getEntity()).isPresent())
                    .map(PlainCount::time)
                    .toList();
            assertThat(entity.getNovelty().getFirstInStory()).isEqualTo(times.isEmpty());
            assertThat(entity.getNovelty().getSimilarList())
                    .extracting(SimilarArticles::getArticles)
                    .containsExactlyElementsOf(WINDOWS.stream()
                            .map(window -> (int) times.stream()
                                    .filter(time -> time.isAfter(time(analysis).minus(window)))
                                    .count())
                            .toList());
        }
        List<String> before = earlier.stream()
                .filter(one -> time(one).isAfter(time(analysis).minus(Duration.ofDays(7))))
                .flatMap(one -> one.getSentencesList().stream().map(Sentence::getText))
                .toList();
        assertThat(analysis.getSentencesList())
                .allSatisfy(sentence ->
                        assertThat(sentence.getSeenBefore()).isEqualTo(before.contains(sentence.getText())));
        List<Evidence> evidence = new ArrayList<>(analysis.getEvidenceList());
        analysis.getEntitiesList().forEach(entity -> evidence.addAll(entity.getEvidenceList()));
        assertThat(evidence)
                .allSatisfy(one -> assertThat(one.getSeenBefore()).isEqualTo(before.contains(one.getQuote())));
    }

    @Test
    void revisionsRetractionsAndErasures_countFromWhenTheyAreKnown() {
        Instant day = FAR_AHEAD;
        Article first =
                article(story(), day, "Walmart shares plunged after a fraud.").build();
        Article other = article(story(), day.plusSeconds(3600), "Walmart shares soared to a record.")
                .build();
        articles.tell(created(first), created(other));
        List<Analysis> before = await(2);
        Instant both = lastKnown(before);

        Article revised = first.toBuilder()
                .setRevision(2)
                .setBody("Walmart shares soared on record profit.")
                .setUpdateTime(Timestamps.toWire(day.plusSeconds(60)))
                .build();
        articles.tell(ArticleChange.newBuilder().setRevised(revised).build());
        List<Analysis> after = await(3);

        assertThat(bucket(day, Optional.of(both)).getArticles()).isEqualTo(2);
        assertThat(bucket(day, Optional.of(both)).getMean())
                .isCloseTo((score(before.get(0)) + score(before.get(1))) / 2, within(1e-9));
        assertThat(bucket(day, Optional.empty()).getArticles()).isEqualTo(2);
        assertThat(bucket(day, Optional.empty()).getMean())
                .isCloseTo((score(after.get(1)) + score(after.get(2))) / 2, within(1e-9));
        assertThat(bucket(day, Optional.empty()).getLateArticles()).isZero();
        Instant beforeAll = instant(before.get(0).getCreateTime()).minusSeconds(1);
        assertThat(bucket(day, Optional.of(beforeAll)).getArticles()).isZero();

        articles.tell(ArticleChange.newBuilder()
                .setRetracted(other.toBuilder()
                        .setRevision(2)
                        .setRetractTime(Timestamps.toWire(day.plusSeconds(7200)))
                        .setRetractReason("It was never said."))
                .build());
        awaitArticles(day, 1);
        assertThat(bucket(day, Optional.of(lastKnown(after))).getArticles()).isEqualTo(2);

        articles.tell(ArticleChange.newBuilder()
                .setErased(Article.newBuilder()
                        .setName(first.getName())
                        .setRevision(3)
                        .setDeleteTime(Timestamps.toWire(day.plusSeconds(7200))))
                .build());
        awaitArticles(day, 0);
        assertThat(bucket(day, Optional.of(both)).getArticles()).isEqualTo(1);
    }

    @Test
    void trends_areEntitiesWithMoreStoriesThanUsual() {
        Instant end = FAR_AHEAD.plus(Duration.ofDays(300));
        for (int day = 1; day <= 8; day++) {
            articles.tell(created(article(story(), end.minus(Duration.ofHours(24 * day - 1)), "Walmart was unchanged.")
                    .build()));
        }
        String copied = story();
        for (int number = 0; number < 5; number++) {
            articles.tell(
                    created(article(story(), end.minusSeconds(3600 + number), "Nvidia shares plunged after a fraud.")
                            .build()),
                    created(article(copied, end.minusSeconds(60 + number), "Costco Wholesale shares soared.")
                            .build()));
        }
        await(18);

        List<TrendingEntity> trends = series.listTrendingEntities(ListTrendingEntitiesRequest.newBuilder()
                        .setEndTime(Timestamps.toWire(end))
                        .setMinStories(1)
                        .build())
                .getEntitiesList();

        assertThat(trends)
                .extracting(TrendingEntity::getEntity, TrendingEntity::getStories, TrendingEntity::getArticles)
                .containsExactly(tuple(NVIDIA, 5, 5), tuple(COSTCO, 1, 5));
        assertThat(trends.get(0).getSurprise()).isCloseTo(5, within(1e-9));
        assertThat(trends.get(0).hasChange()).isFalse();
        assertThat(trends.get(0).getMean()).isNegative();
    }

    @Test
    void badQuestions_areToldWhatIsWrong() {
        assertRefused(query(LONG_AGO, Duration.ofDays(1), Duration.ofSeconds(90)), "bucket", "whole minutes");
        assertRefused(query(LONG_AGO, Duration.ofDays(1), Duration.ofMinutes(7)), "bucket", "a day is a multiple");
        assertRefused(query(LONG_AGO, Duration.ofDays(30), Duration.ofMinutes(1)), "bucket", "43200 buckets");
        assertRefused(query(LONG_AGO, Duration.ZERO, Duration.ofHours(1)), "end_time", "not after start_time");
        assertRefused(
                query(LONG_AGO, Duration.ofDays(1), Duration.ofHours(1)).setModelSha256("0".repeat(64)),
                "model",
                "does not exist");
    }

    private void assertRefused(QuerySentimentRequest.Builder request, String field, String words) {
        QuerySentimentRequest asked = request.addEntities("entities/us-wmt").build();
        assertThatThrownBy(() -> series.querySentiment(asked))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining(field)
                .hasMessageContaining(words);
    }

    private SentimentBucket bucket(Instant day, Optional<Instant> asOf) {
        QuerySentimentRequest.Builder query =
                query(day, Duration.ofDays(1), Duration.ofDays(1)).addEntities(WALMART);
        asOf.map(Timestamps::toWire).ifPresent(query::setAsOfTime);
        return series.querySentiment(query.build()).getSeries(0).getBuckets(0);
    }

    private void awaitArticles(Instant day, int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> bucket(day, Optional.empty()).getArticles() == count);
    }

    private static QuerySentimentRequest.Builder query(Instant start, Duration length, Duration bucket) {
        return QuerySentimentRequest.newBuilder()
                .setStartTime(Timestamps.toWire(start))
                .setEndTime(Timestamps.toWire(start.plus(length)))
                .setBucket(Durations.fromSeconds(bucket.toSeconds()));
    }

    private static String text(Random random) {
        return ENTITIES.keySet().stream()
                .sorted()
                .filter(name -> random.nextBoolean())
                .map(name -> "%s %s. ".formatted(name, VERBS.get(random.nextInt(VERBS.size()))))
                .collect(Collectors.joining("", "Markets moved. ", ""));
    }

    private Article.Builder article(String story, Instant published, String body) {
        return Article.newBuilder()
                .setName("articles/" + UUID.randomUUID())
                .setRevision(1)
                .setTitle("Retail and chips")
                .setBody(body)
                .setSource(source)
                .setLanguage(Language.newBuilder().setCode("en").setConfidence(1))
                .setOrigin(Origin.ORIGIN_LIVE)
                .setStory(StoryPosition.newBuilder().setStory(story))
                .setPublishTime(PublishTime.newBuilder().setLatest(Timestamps.toWire(published)))
                .setCreateTime(Timestamps.toWire(published.plusSeconds(30)))
                .setUpdateTime(Timestamps.toWire(published.plusSeconds(30)));
    }

    private static ArticleChange created(Article article) {
        return ArticleChange.newBuilder().setCreated(article).build();
    }

    private static String story() {
        return "stories/" + UUID.randomUUID();
    }

    /** In the order in which they were stored. */
    private List<Analysis> await(int count) {
        ListAnalysesRequest request = ListAnalysesRequest.newBuilder()
                .setPageSize(500)
                .setOrderBy("create_time")
                .setViewValue(2)
                .setFilter("source.startsWith(\"" + source + "\")")
                .build();
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> sentiment.listAnalyses(request).getAnalysesList(), found -> found.size() == count);
    }

    private static double score(Analysis analysis) {
        return about(analysis, WALMART).orElseThrow().getSentiment().getScore();
    }

    private static Instant lastKnown(List<Analysis> analyses) {
        return instant(analyses.get(analyses.size() - 1).getCreateTime());
    }
}
