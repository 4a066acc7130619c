package dev.bellwether.sentiment.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Sentiment.Label;
import dev.bellwether.api.sentiment.v1.SentimentBucket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What analyses say of an entity in a stretch of time, counted one by one. */
final class PlainCount {

    private final List<Analysis> analyses;
    private final Map<String, Instant> knownEarlier;

    /**
     * @param analyses one of each article
     * @param knownEarlier by name, those that became known at another time than they tell, and when
     */
    PlainCount(List<Analysis> analyses, Map<String, Instant> knownEarlier) {
        this.analyses = analyses;
        this.knownEarlier = knownEarlier;
    }

    void assertBucket(SentimentBucket told, Duration length, String entity) {
        Instant start = instant(told.getStartTime());
        Instant end = start.plus(length);
        List<Analysis> inside = analyses.stream()
                .filter(one -> !time(one).isBefore(start) && time(one).isBefore(end))
                .filter(one -> about(one, entity).isPresent())
                .toList();
        assertThat(told.getArticles()).isEqualTo(inside.size());
        assertThat(told.getStories()).isEqualTo((int)
                inside.stream().map(PlainCount::storyOf).distinct().count());
        assertThat(told.getSources()).isEqualTo((int) inside.stream()
                .map(one -> one.getArticle().getSource())
                .distinct()
                .count());
        assertThat(told.getLateArticles()).isEqualTo((int)
                inside.stream().filter(one -> !known(one).isBefore(end)).count());
        assertThat(told.hasMean()).isEqualTo(!inside.isEmpty());
        assertThat(told.hasDispersion()).isEqualTo(!inside.isEmpty());
        if (!inside.isEmpty()) {
            assertMeans(
                    told,
                    inside.stream().map(one -> about(one, entity).orElseThrow()).toList());
        }
    }

    private static void assertMeans(SentimentBucket told, List<EntitySentiment> said) {
        double mean = 0;
        double weighted = 0;
        double weight = 0;
        double squares = 0;
        for (EntitySentiment one : said) {
            double score = one.getSentiment().getScore();
            double own =
                    one.getRelevance() / (1 + one.getNovelty().getSimilar(1).getArticles());
            mean += score / said.size();
            weighted += own * score;
            weight += own;
            squares += score * score / said.size();
        }
        assertThat(told.getMean()).isCloseTo(mean, within(1e-9));
        assertThat(told.getWeightedMean()).isCloseTo(weighted / weight, within(1e-9));
        assertThat(told.getDispersion()).isCloseTo(Math.sqrt(Math.max(0, squares - mean * mean)), within(1e-6));
        assertThat(told.getNegativeShare()).isCloseTo(share(said, Label.LABEL_NEGATIVE), within(1e-9));
        assertThat(told.getPositiveShare()).isCloseTo(share(said, Label.LABEL_POSITIVE), within(1e-9));
    }

    private static double share(List<EntitySentiment> said, Label wanted) {
        return (double) said.stream()
                        .filter(one -> one.getSentiment().getLabel() == wanted)
                        .count()
                / said.size();
    }

    private Instant known(Analysis analysis) {
        return knownEarlier.getOrDefault(analysis.getName(), instant(analysis.getCreateTime()));
    }

    static Optional<EntitySentiment> about(Analysis analysis, String entity) {
        return analysis.getEntitiesList().stream()
                .filter(one -> one.getEntity().equals(entity))
                .findFirst();
    }

    static Instant time(Analysis analysis) {
        return instant(analysis.getArticle().getPublishTime().getLatest());
    }

    static String storyOf(Analysis analysis) {
        return analysis.getArticle().getStory().getStory();
    }

    static Instant instant(com.google.protobuf.Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }
}
