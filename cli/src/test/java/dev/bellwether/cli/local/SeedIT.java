package dev.bellwether.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.util.Timestamps;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.ChangeCondition;
import dev.bellwether.api.alert.v1.Comparison;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.CreateSilenceRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.Match;
import dev.bellwether.api.alert.v1.Metric;
import dev.bellwether.api.alert.v1.Silence;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.ThresholdCondition;
import dev.bellwether.api.alert.v1.Window;
import dev.bellwether.api.alert.v1.WindowEvidence;
import dev.bellwether.api.alert.v1.WindowFinding;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.GetArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.PublishTime;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.RetractArticleRequest;
import dev.bellwether.api.article.v1.StoryPosition;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real scraped page, which the environment variable BELLWETHER_SEED names, through the real processes to delivered
 * alerts.
 */
class SeedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ZoneId MARKET = ZoneId.of("America/New_York");
    private static final String BAD_NEWS =
            "entity.id == \"entities/us-clsk\" && entity.relevance >= 0.8 && sentiment.score <= -0.2 && story.first";

    @TempDir
    Path data;

    private SeedServices services;
    private String page = "";

    @BeforeEach
    void readSeed() throws IOException {
        services = new SeedServices(data);
        String seed = System.getenv("BELLWETHER_SEED");
        assumeTrue(seed != null, "skipped: BELLWETHER_SEED names no page");
        assumeTrue(SeedServices.arePackaged(), "skipped: the services are not packaged; run 'mvn verify'");
        page = Files.readString(Path.of(seed));
    }

    @AfterEach
    void stop() throws Exception {
        services.close();
    }

    @Test
    void liveFetch_ofTheSeed_tellsOnceThroughACrashAndADeadEndpoint() throws Exception {
        services.start();
        Endpoint endpoint = services.endpoints()
                .createEndpoint(CreateEndpointRequest.newBuilder()
                        .setEndpointId("receiver")
                        .setEndpoint(Endpoint.newBuilder().setUri(services.receiverUri()))
                        .build());
        services.subscribe("bad-news", BAD_NEWS, endpoint.getName());
        services.subscribe("bitcoin-falls", "entity.id == \"entities/crypto-btc\" && sentiment.score <= -0.4", "");
        services.subscribe("other-tickers", "entity.id in [\"entities/us-ai\", \"entities/us-bill\"]", "");
        subscribeToAChangeOfSentiment("sentiment-changes");

        Instant now = Instant.now();
        ZonedDateTime day = now.minus(Duration.ofMinutes(90)).atZone(MARKET);
        Article article = ingest(Optional.of(day), Optional.of(now));
        Analysis analysis = services.analysisOf(article);
        Alert alert = await().atMost(PATIENCE)
                .until(services::alerts, list -> !list.isEmpty())
                .get(0);
        Delivery failed = await().atMost(PATIENCE)
                .until(
                        () -> services.delivery(endpoint),
                        one -> one.map(Delivery::getAttempts).orElse(0) > 0)
                .orElseThrow();

        // Killed between the match and the sending; the receiver comes up, then everything starts again.
        services.crash(Service.ALERT);
        List<SeedServices.Received> received = Collections.synchronizedList(new ArrayList<>());
        HttpServer receiver = services.receiver(received);
        services.start();
        await().atMost(PATIENCE).until(() -> !received.isEmpty());
        await().atMost(PATIENCE)
                .until(
                        () -> services.delivery(endpoint),
                        one -> one.map(Delivery::getState).equals(Optional.of(Delivery.State.STATE_DELIVERED)));
        receiver.stop(0);

        assertThat(article.getPublishTime().getPrecision()).isEqualTo(PublishTime.Precision.PRECISION_HOUR);
        assertBands(analysis);
        assertThat(services.alerts()).extracting(Alert::getName).containsExactly(alert.getName());
        assertThat(alert.getSubscription()).isEqualTo("subscriptions/bad-news");
        assertQuotesTitleAndASentence(alert.getEntity(), analysis);
        assertTimeline(alert.getTimeline(), article, analysis);
        assertThat(received).allSatisfy(message -> {
            assertThat(message.id()).isEqualTo(failed.getWebhookId());
            new Webhook(endpoint.getSecret()).verify(message.body(), message.headers());
        });
        assertThat(services.backtest("bad-news")).containsExactly(alert.getName());
        assertThat(services.backtest("bad-news")).containsExactly(alert.getName());
        assertThat(services.backtest("bitcoin-falls")).isEmpty();
        assertOneStoryOfFive(article);
    }

    /** Of the steps that the other services tell too each is theirs, and each comes after the one before. */
    private static void assertTimeline(Alert.Timeline timeline, Article article, Analysis analysis) {
        assertThat(timeline.getEventTime()).isEqualTo(article.getPublishTime().getLatest());
        assertThat(timeline.getFirstSeenTime()).isEqualTo(article.getCreateTime());
        assertThat(timeline.getArticleTime()).isEqualTo(article.getUpdateTime());
        assertThat(timeline.getAnalysisTime()).isEqualTo(analysis.getCreateTime());
        assertThat(List.of(
                        timeline.getEventTime(),
                        timeline.getFirstSeenTime(),
                        timeline.getArticleTime(),
                        timeline.getAnalysisTime(),
                        timeline.getMatchTime(),
                        timeline.getDecideTime(),
                        timeline.getAlertTime()))
                .isSortedAccordingTo(Timestamps.comparator());
    }

    /** A change of sentiment says nothing of one story, and says why: what it has, what it needs, and the value that it saw. */
    private void assertOneStoryOfFive(Article article) {
        Match match = services.explain("sentiment-changes", article).orElseThrow();

        assertThat(match.getHeld()).isFalse();
        assertThat(match.getWindow().getCounting()).isEqualTo(WindowFinding.Counting.COUNTING_COUNTED);
        assertThat(match.getWindow().getGuardsList())
                .anySatisfy(guard -> assertThat(List.of(guard.getWhat(), guard.getFound(), guard.getNeeded()))
                        .isEqualTo(List.of("stories", 1.0, 5.0)));
        assertThat(match.getReasonsList())
                .extracting(Alert.Reason::getExpression)
                .contains("score");
        assertThat(services.backtest("sentiment-changes")).isEmpty();
    }

    private void subscribeToAChangeOfSentiment(String id) {
        services.subscriptions()
                .createSubscription(CreateSubscriptionRequest.newBuilder()
                        .setSubscriptionId(id)
                        .setSubscription(Subscription.newBuilder()
                                .setCondition(Condition.newBuilder()
                                        .setChange(ChangeCondition.newBuilder()
                                                .setWindow(Window.newBuilder()
                                                        .setEntity("entities/us-clsk")
                                                        .setMinStories(5))
                                                .setMetric(Metric.METRIC_SCORE)
                                                .setComparison(Comparison.COMPARISON_AT_MOST)
                                                .setValue(-0.2))))
                        .build());
    }

    @Test
    void pageFromDisk_withoutAnyTime_isKeptAndToldAsTimeUnknown() throws Exception {
        services.start();
        services.subscribe("bad-news", BAD_NEWS, "");

        Article article = ingest(Optional.empty(), Optional.empty());

        assertThat(article.getPublishTime().getFlagsList()).contains(PublishTime.Flag.FLAG_RELATIVE_TIME_UNANCHORED);
        assertSuppressed(article, Match.Outcome.OUTCOME_TIME_UNKNOWN);
    }

    @Test
    void oldPage_fetchedToday_isKeptAndToldAsStale() throws Exception {
        services.start();
        services.subscribe("bad-news", BAD_NEWS, "");

        Article article =
                ingest(Optional.of(ZonedDateTime.of(2026, 2, 19, 12, 0, 0, 0, MARKET)), Optional.of(Instant.now()));

        assertThat(article.getPublishTime().getFlagsList()).contains(PublishTime.Flag.FLAG_RELATIVE_TIME_CONTRADICTED);
        assertSuppressed(article, Match.Outcome.OUTCOME_STALE);
    }

    @Test
    void copyCorrectionAndRetraction_ofTheSeed_areToldAsWhatTheyAre() throws Exception {
        List<SeedServices.Received> received = Collections.synchronizedList(new ArrayList<>());
        HttpServer receiver = services.receiver(received);
        services.start();
        Endpoint endpoint = services.endpoints()
                .createEndpoint(CreateEndpointRequest.newBuilder()
                        .setEndpointId("receiver")
                        .setEndpoint(Endpoint.newBuilder().setUri(services.receiverUri()))
                        .build());
        services.subscribe("bad-news", BAD_NEWS.replace(" && story.first", ""), endpoint.getName());
        Instant now = Instant.now();
        ZonedDateTime day = now.minus(Duration.ofMinutes(90)).atZone(MARKET);
        Article first = ingest(Optional.of(day), Optional.of(now));
        await().atMost(PATIENCE).until(() -> received.size() == 1);

        // The same page on another site, an hour later, with an advertisement.
        Article copy = services.articles()
                .ingestArticle(IngestArticleRequest.newBuilder()
                        .setDocument(RawDocument.newBuilder()
                                .setPageText(page.replace("1 hour ago", "2 hours ago") + "\n\nAdvertisement\n")
                                .setUri("https://another.example/pivot")
                                .setFetchTime(SeedServices.timestamp(now)))
                        .build())
                .getArticle();
        assertThat(copy.getName()).isNotEqualTo(first.getName());
        assertThat(copy.getStory().getStory()).isEqualTo(first.getStory().getStory());
        assertThat(copy.getStory().getArticles()).isEqualTo(2);
        // The advertisement is not of the article, so that nothing is left that differs.
        assertThat(copy.getStory().getCopy()).isEqualTo(StoryPosition.Copy.COPY_EXACT);
        assertThat(awaitOutcome(copy, 1)).isEqualTo(Match.Outcome.OUTCOME_DUPLICATE_STORY);

        page = page.replace(first.getTitle(), first.getTitle() + ", Says Report");
        Article revised = ingest(Optional.of(day), Optional.of(now));
        assertThat(revised.getName()).isEqualTo(first.getName());
        assertThat(revised.getRevision()).isEqualTo(2);
        assertThat(awaitOutcome(first, 2)).isEqualTo(Match.Outcome.OUTCOME_REVISION);

        services.articles()
                .retractArticle(RetractArticleRequest.newBuilder()
                        .setName(first.getName())
                        .setReason("It was never said.")
                        .build());
        await().atMost(PATIENCE).until(() -> received.size() == 2);
        receiver.stop(0);

        assertThat(services.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getArticle()).isEqualTo(first.getName());
            assertThat(alert.getArticleRetractReason()).isEqualTo("It was never said.");
            assertThat(alert.getSupersededBy()).startsWith("analyses/");
        });
        assertThat(received.get(0).id()).isNotEqualTo(received.get(1).id());
        assertThat(received.get(1).body()).contains("dev.bellwether.alert.v1.retracted");
        assertThat(services.articles()
                        .getArticle(GetArticleRequest.newBuilder()
                                .setName(first.getName())
                                .build())
                        .getBody())
                .isEqualTo(services.articles()
                        .getArticle(GetArticleRequest.newBuilder()
                                .setName(first.getName() + "@1")
                                .build())
                        .getBody())
                .isNotEmpty();
    }

    /** A burst says nothing in the first days of a service; a threshold over the same hour needs as many stories and sources. */
    @Test
    void fortyCopies_ofASilencedSeed_areOneStoryOfThreeInTheHour() throws Exception {
        page = page.replace("1 hour ago", "20 minutes ago");
        services.start();
        services.subscribe("bad-news", BAD_NEWS, "");
        subscribeToThreeStoriesInAnHour("three-stories");
        Instant now = Instant.now();
        silence("entity.id == \"entities/us-clsk\" && subscription.id == \"subscriptions/bad-news\"", now);

        Article first = ingest(Optional.of(now.minus(Duration.ofMinutes(20)).atZone(MARKET)), Optional.of(now));
        assertThat(first.getPublishTime().getPrecision()).isEqualTo(PublishTime.Precision.PRECISION_MINUTE);
        assertThat(awaitOutcome(first, 1)).isEqualTo(Match.Outcome.OUTCOME_SILENCED);
        assertThat(storiesOfTheHour(first)).isEqualTo(1);
        Article copy = first;
        for (int i = 0; i < 40; i++) {
            copy = services.articles()
                    .ingestArticle(IngestArticleRequest.newBuilder()
                            .setDocument(RawDocument.newBuilder()
                                    .setPageText(page)
                                    .setUri("https://copy-" + i + ".example/pivot")
                                    .setFetchTime(SeedServices.timestamp(now)))
                            .build())
                    .getArticle();
        }
        assertThat(copy.getStory().getStory()).isEqualTo(first.getStory().getStory());
        assertThat(copy.getStory().getArticles()).isEqualTo(41);
        assertThat(storiesOfTheHour(copy)).isEqualTo(1);
        assertThat(services.alerts()).isEmpty();

        Article second = publish("one.example", "CleanSpark stock falls after its hash rate dropped in the storm");
        assertThat(storiesOfTheHour(second)).isEqualTo(2);
        assertThat(services.alerts()).isEmpty();

        publish("two.example", "A judge in Texas lets the suit of CleanSpark against its landlord go on");
        assertThat(await().atMost(PATIENCE).until(services::alerts, list -> !list.isEmpty()))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.getSubscription()).isEqualTo("subscriptions/three-stories");
                    assertThat(alert.getWindow().getSources()).isEqualTo(3);
                    assertThat(alert.getWindow().getTopStoriesList())
                            .extracting(WindowEvidence.Story::getArticle)
                            .hasSize(3)
                            .contains(first.getName(), second.getName());
                });
    }

    private void subscribeToThreeStoriesInAnHour(String id) {
        services.subscriptions()
                .createSubscription(CreateSubscriptionRequest.newBuilder()
                        .setSubscriptionId(id)
                        .setSubscription(Subscription.newBuilder()
                                .setCondition(Condition.newBuilder()
                                        .setThreshold(ThresholdCondition.newBuilder()
                                                .setWindow(Window.newBuilder()
                                                        .setEntity("entities/us-clsk")
                                                        .setLength(com.google.protobuf.Duration.newBuilder()
                                                                .setSeconds(3600))
                                                        .setMinStories(3)
                                                        .setMinSources(3))
                                                .setMetric(Metric.METRIC_STORIES)
                                                .setComparison(Comparison.COMPARISON_AT_LEAST)
                                                .setValue(3))))
                        .build());
    }

    private void silence(String expression, Instant now) {
        services.subscriptions()
                .createSilence(CreateSilenceRequest.newBuilder()
                        .setSilence(Silence.newBuilder()
                                .setExpression(expression)
                                .setAuthor("desk")
                                .setReason("We know of it.")
                                .setEndTime(SeedServices.timestamp(now.plus(Duration.ofHours(1)))))
                        .build());
    }

    /** Waits until the article was counted; how many stories the window had then. */
    private int storiesOfTheHour(Article article) {
        Match match = await().atMost(PATIENCE)
                .until(() -> services.explain("three-stories", article), Optional::isPresent)
                .orElseThrow();
        assertThat(match.getHeld()).isFalse();
        return match.getWindow().getCounted().getStories();
    }

    private Article publish(String source, String sentence) {
        return services.articles()
                .ingestArticle(IngestArticleRequest.newBuilder()
                        .setDocument(RawDocument.newBuilder()
                                .setUri("https://" + source + "/news")
                                .setSource(source)
                                .setStructured(StructuredContent.newBuilder()
                                        .setTitle(sentence)
                                        .setBody(sentence + ", the company said.")
                                        .setLanguageCode("en")
                                        .setPublishTime(SeedServices.timestamp(
                                                Instant.now().minusSeconds(60)))))
                        .build())
                .getArticle();
    }

    /** What was said of the company in the analysis of this revision. */
    private Match.Outcome awaitOutcome(Article article, int revision) {
        String analysis = await().atMost(PATIENCE)
                .until(
                        () -> services.analysisOf(article),
                        found -> found.getArticle().getRevision() == revision)
                .getName();
        Match match = await().atMost(PATIENCE)
                .until(
                        () -> explain(article),
                        found -> found.filter(one -> one.getAnalysis().equals(analysis))
                                .isPresent())
                .orElseThrow();
        return match.getVerdicts(match.getVerdictsCount() - 1).getOutcome();
    }

    private void assertSuppressed(Article article, Match.Outcome outcome) {
        services.analysisOf(article);
        Match match = await().atMost(PATIENCE)
                .until(
                        () -> explain(article),
                        found -> found.filter(one -> one.getVerdictsCount() > 0).isPresent())
                .orElseThrow();

        assertThat(match.getHeld()).isTrue();
        assertThat(match.getVerdicts(match.getVerdictsCount() - 1).getOutcome()).isEqualTo(outcome);
        assertThat(services.alerts()).isEmpty();
        assertThat(services.articles()
                        .getArticle(GetArticleRequest.newBuilder()
                                .setName(article.getName())
                                .build())
                        .getBody())
                .isNotEmpty();
    }

    private static void assertBands(Analysis analysis) {
        Map<String, EntitySentiment> entities = analysis.getEntitiesList().stream()
                .collect(Collectors.toMap(EntitySentiment::getEntity, entity -> entity));
        assertThat(entities).containsOnlyKeys("entities/us-clsk", "entities/crypto-btc", "entities/law-clarity-act");
        EntitySentiment company = Objects.requireNonNull(entities.get("entities/us-clsk"));
        assertThat(company.getRelevance()).isEqualTo(1.0);
        assertThat(company.getInTitle()).isTrue();
        assertThat(company.getSentiment().getScore()).isBetween(-0.80, -0.20);
        assertThat(company.getSentiment().getNegative()).isGreaterThanOrEqualTo(0.50);
        assertThat(Objects.requireNonNull(entities.get("entities/crypto-btc"))
                        .getSentiment()
                        .getScore())
                .isBetween(-0.35, 0.15);
        assertThat(Objects.requireNonNull(entities.get("entities/law-clarity-act"))
                        .getSentiment()
                        .getScore())
                .isBetween(-0.35, 0.20);
        assertThat(analysis.getSentiment().getScore()).isBetween(-0.60, -0.10);
        assertThat(analysis.getSentiment().getNegative())
                .isGreaterThan(analysis.getSentiment().getPositive());
        assertThat(analysis.getEvidenceList().stream()
                        .mapToDouble(Evidence::getContribution)
                        .sum())
                .isCloseTo(analysis.getSentiment().getScore(), org.assertj.core.data.Offset.offset(0.01));
    }

    /** The title, and the second or the fourth sentence of the body. */
    private static void assertQuotesTitleAndASentence(EntitySentiment entity, Analysis analysis) {
        List<String> quotes =
                entity.getEvidenceList().stream().map(Evidence::getQuote).toList();
        assertThat(quotes).contains(analysis.getSentences(0).getText());
        assertThat(quotes)
                .containsAnyOf(
                        analysis.getSentences(2).getText(),
                        analysis.getSentences(4).getText());
    }

    private Article ingest(Optional<ZonedDateTime> urlDay, Optional<Instant> fetched) {
        RawDocument.Builder document = RawDocument.newBuilder().setPageText(page);
        urlDay.ifPresent(day -> document.setUri("https://news.example/%d/%02d/%02d/pivot"
                .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
        fetched.ifPresent(time -> document.setFetchTime(SeedServices.timestamp(time)));
        return services.articles()
                .ingestArticle(
                        IngestArticleRequest.newBuilder().setDocument(document).build())
                .getArticle();
    }

    private Optional<Match> explain(Article article) {
        return services.explain("bad-news", article);
    }
}
