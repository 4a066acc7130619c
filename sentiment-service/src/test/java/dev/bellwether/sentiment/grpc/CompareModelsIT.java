package dev.bellwether.sentiment.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleChange;
import dev.bellwether.api.article.v1.Language;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.StoryPosition;
import dev.bellwether.api.sentiment.v1.Agreement;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.CompareModelsRequest;
import dev.bellwether.api.sentiment.v1.CompareModelsResponse;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.ListModelsRequest;
import dev.bellwether.api.sentiment.v1.ModelComparison;
import dev.bellwether.api.sentiment.v1.ScoreDifference;
import dev.bellwether.api.sentiment.v1.Sentiment;
import dev.bellwether.api.sentiment.v1.Sentiment.Label;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.testkit.PostgresResource;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two models on stored articles, against a plain loop over AnalyzeText. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(ArticleServiceResource.class)
@QuarkusTestResource(ScoringResource.class)
class CompareModelsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final double SAME = 1e-9;
    private static final List<String> NAMES = List.of("Walmart", "Nvidia", "Costco Wholesale");
    private static final List<String> ENDS = List.of(
            "shares plunged on bad results.", "shares rose to a record.", "fell short.", "had a good year.", "met.");

    @GrpcClient("self")
    SentimentServiceGrpc.SentimentServiceBlockingStub sentiment;

    @ConfigProperty(name = ArticleServiceResource.PORT)
    int port;

    private final String source = "source-" + UUID.randomUUID();
    private final Instant now = Instant.now();
    private FakeArticles articles;

    /** A score of each model, of one thing. */
    private record Pair(String article, String entity, Sentiment baseline, Sentiment candidate) {

        double difference() {
            return candidate.getScore() - baseline.getScore();
        }
    }

    @BeforeEach
    void startUpstream() throws IOException {
        articles = new FakeArticles(port);
    }

    @AfterEach
    void stopUpstream() {
        articles.stop();
    }

    @Test
    void summary_isAsAPlainLoopSays() {
        Random random = new Random(17);
        for (int i = 0; i < 25; i++) {
            articles.tell(created(article(text(random))));
        }
        List<Article> stored = await(25);

        List<CompareModelsResponse> told = compare(request().setMaxDifferences(7));

        ModelComparison summary = told.get(told.size() - 1).getSummary();
        List<Pair> documents = new ArrayList<>();
        List<Pair> entities = new ArrayList<>();
        stored.forEach(article -> addPairs(article, documents, entities));
        assertAgreement(summary.getDocuments(), documents);
        assertAgreement(summary.getEntities(), entities);
        assertThat(entities).isNotEmpty();
        assertGreatest(summary.getDifferencesList(), documents, entities);
        assertThat(told.subList(0, told.size() - 1))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(CompareModelsResponse::hasProgress)
                .extracting(one -> one.getProgress().getArticles())
                .isSorted();
        assertThat(summary.getCandidate().getName()).isEqualTo("tiny");
    }

    @Test
    void articleWithARevision_countsOnceAsItStandsAndNothingIsStored() {
        Article first = article("Walmart fell short.");
        articles.tell(created(first));
        await(1);
        articles.tell(ArticleChange.newBuilder()
                .setRevised(first.toBuilder().setRevision(2).setBody("Walmart shares rose to a record."))
                .build());
        await(2);

        ModelComparison summary = summary(compare(request()));

        assertThat(summary.getDocuments().getCompared()).isEqualTo(1);
        assertThat(summary.getDifferences(0).getBaselineEvidence(0).getQuote()).contains("record");
        await(2);
    }

    @Test
    void bounds_areKept() {
        for (int i = 0; i < 12; i++) {
            articles.tell(created(article("Walmart fell short of plan " + i + ".")));
        }
        List<Analysis> stored = awaitAnalyses(12);

        assertThat(compared(request().setMaxArticles(5))).isEqualTo(5);
        assertThat(compared(request().setStartTime(stored.get(3).getCreateTime())))
                .isEqualTo(9);
        assertThat(compared(request().setEndTime(stored.get(3).getCreateTime())))
                .isEqualTo(3);
        assertThat(compared(request().setFilter("source == \"nobody\""))).isZero();
        String sha256 = stored.get(0).getModel().getSha256();
        assertThat(compared(request().setFilter(filter() + " && model_sha256 == \"" + sha256 + "\"")))
                .isEqualTo(12);
        assertThat(compared(request().setFilter(filter() + " && model_sha256 == \"" + "0".repeat(64) + "\"")))
                .isZero();
        assertThat(summary(compare(request().setFilter("source == \"nobody\"")))
                        .getDocuments()
                        .hasAgreement())
                .isFalse();
    }

    @Test
    void badQuestions_areToldWhatIsWrong() {
        assertRefused(request().setCandidate("models/none"), "models/none does not exist");
        assertRefused(request().setCandidate("models/bellwether"), "it is the baseline as well");
        assertRefused(request().setFilter("sauce == 1"), "sauce");
        assertRefused(
                request().setStartTime(Timestamps.toWire(now)).setEndTime(Timestamps.toWire(now)),
                "not after start_time");
        assertRefused(request().setMaxArticles(100_001), "max_articles");
    }

    @Test
    void comparisonBesideAsManyAsMayRun_isRefusedUntilOneEnds() {
        for (int i = 0; i < 40; i++) {
            articles.tell(created(article("Walmart fell short of forecast " + UUID.randomUUID() + ".")));
        }
        await(40);
        Iterator<CompareModelsResponse> running =
                sentiment.compareModels(request().build());
        running.next();

        assertRefused(request(), "Too much is waiting");

        running.forEachRemaining(one -> {});
        Awaitility.await().ignoreExceptions().until(() -> compared(request().setMaxArticles(1)) == 1);
    }

    @Test
    void models_thatMadeScores_areKnownByTheirChecksum() {
        articles.tell(created(article("Walmart fell short again.")));
        Analysis analysis = awaitAnalyses(1).get(0);

        assertThat(sentiment.listModels(ListModelsRequest.getDefaultInstance()).getModelsList())
                .filteredOn(model ->
                        model.getModel().getSha256().equals(analysis.getModel().getSha256()))
                .singleElement()
                .satisfies(model -> assertThat(model.getName()).isEqualTo("models/bellwether"));
    }

    private void addPairs(Article article, List<Pair> documents, List<Pair> entities) {
        Analysis baseline = sentiment.analyzeText(text(article, ""));
        Analysis candidate = sentiment.analyzeText(text(article, "models/tiny"));
        documents.add(new Pair(article.getName(), "", baseline.getSentiment(), candidate.getSentiment()));
        for (EntitySentiment one : baseline.getEntitiesList()) {
            for (EntitySentiment other : candidate.getEntitiesList()) {
                if (one.getEntity().equals(other.getEntity())) {
                    entities.add(
                            new Pair(article.getName(), one.getEntity(), one.getSentiment(), other.getSentiment()));
                }
            }
        }
    }

    private static AnalyzeTextRequest text(Article article, String model) {
        return AnalyzeTextRequest.newBuilder()
                .setTitle(article.getTitle())
                .setBody(article.getBody())
                .setModel(model)
                .build();
    }

    private static void assertAgreement(Agreement told, List<Pair> pairs) {
        assertThat(told.getCompared()).isEqualTo(pairs.size());
        assertThat(told.getSameLabel())
                .isEqualTo(count(
                        pairs,
                        pair -> pair.baseline().getLabel() == pair.candidate().getLabel()));
        assertThat(told.getSignFlips())
                .isEqualTo(count(
                        pairs,
                        pair -> List.of(
                                        pair.baseline().getLabel(),
                                        pair.candidate().getLabel())
                                .containsAll(List.of(Label.LABEL_NEGATIVE, Label.LABEL_POSITIVE))));
        assertThat(told.getAgreement()).isCloseTo((double) told.getSameLabel() / pairs.size(), within(SAME));
        assertThat(told.getMeanDifference())
                .isCloseTo(
                        pairs.stream().mapToDouble(Pair::difference).average().orElseThrow(), within(SAME));
        assertThat(told.getMeanAbsoluteDifference())
                .isCloseTo(
                        pairs.stream()
                                .mapToDouble(pair -> Math.abs(pair.difference()))
                                .average()
                                .orElseThrow(),
                        within(SAME));
        assertThat(told.getLabelsList())
                .allSatisfy(one -> assertThat(one.getCount())
                        .isPositive()
                        .isEqualTo(count(
                                pairs,
                                pair -> pair.baseline().getLabel() == one.getBaseline()
                                        && pair.candidate().getLabel() == one.getCandidate())));
        assertThat(told.getLabelsList().stream().mapToInt(one -> one.getCount()).sum())
                .isEqualTo(pairs.size());
    }

    private static void assertGreatest(List<ScoreDifference> told, List<Pair> documents, List<Pair> entities) {
        List<Double> all = new ArrayList<>();
        documents.forEach(pair -> all.add(Math.abs(pair.difference())));
        entities.forEach(pair -> all.add(Math.abs(pair.difference())));
        all.sort((a, b) -> Double.compare(b, a));
        assertThat(told).hasSize(7);
        for (int i = 0; i < told.size(); i++) {
            ScoreDifference one = told.get(i);
            assertThat(Math.abs(
                            one.getCandidate().getScore() - one.getBaseline().getScore()))
                    .isCloseTo(all.get(i), within(SAME));
            assertThat(one.getBaselineEvidenceList()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
            assertThat(one.getCandidateEvidenceList()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        }
    }

    private static int count(List<Pair> pairs, Predicate<Pair> wanted) {
        return (int) pairs.stream().filter(wanted).count();
    }

    private void assertRefused(CompareModelsRequest.Builder request, String words) {
        assertThatThrownBy(() -> compare(request)).hasMessageContaining(words);
    }

    private CompareModelsRequest.Builder request() {
        return CompareModelsRequest.newBuilder().setCandidate("models/tiny").setFilter(filter());
    }

    private String filter() {
        return "source == \"" + source + "\"";
    }

    private List<CompareModelsResponse> compare(CompareModelsRequest.Builder request) {
        List<CompareModelsResponse> told = new ArrayList<>();
        sentiment.compareModels(request.build()).forEachRemaining(told::add);
        return told;
    }

    private int compared(CompareModelsRequest.Builder request) {
        return summary(compare(request)).getDocuments().getCompared();
    }

    private static ModelComparison summary(List<CompareModelsResponse> told) {
        return told.get(told.size() - 1).getSummary();
    }

    private List<Article> await(int count) {
        return awaitAnalyses(count).stream().map(Analysis::getArticle).toList();
    }

    /** In the order in which they were stored. */
    private List<Analysis> awaitAnalyses(int count) {
        ListAnalysesRequest request = ListAnalysesRequest.newBuilder()
                .setPageSize(500)
                .setOrderBy("create_time")
                .setViewValue(2)
                .setFilter(filter())
                .build();
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> sentiment.listAnalyses(request).getAnalysesList(), found -> found.size() == count);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            text.append(NAMES.get(random.nextInt(NAMES.size())))
                    .append(' ')
                    .append(ENDS.get(random.nextInt(ENDS.size())))
                    .append(' ');
        }
        return text.toString().strip();
    }

    private Article article(String body) {
        return Article.newBuilder()
                .setName("articles/" + UUID.randomUUID())
                .setRevision(1)
                .setTitle("Shops and chips")
                .setBody(body)
                .setSource(source)
                .setLanguage(Language.newBuilder().setCode("en").setConfidence(1))
                .setOrigin(Origin.ORIGIN_LIVE)
                .setStory(StoryPosition.newBuilder().setStory("stories/" + UUID.randomUUID()))
                .setCreateTime(Timestamps.toWire(now))
                .setUpdateTime(Timestamps.toWire(now))
                .build();
    }

    private static ArticleChange created(Article article) {
        return ArticleChange.newBuilder().setCreated(article).build();
    }
}
