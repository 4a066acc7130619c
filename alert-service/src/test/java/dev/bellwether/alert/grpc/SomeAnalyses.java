package dev.bellwether.alert.grpc;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.Language;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.PublishTime;
import dev.bellwether.api.article.v1.StoryPosition;
import dev.bellwether.api.article.v1.TextSpan;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.EntityKind;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Evidence;
import dev.bellwether.api.sentiment.v1.Sentiment;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Analyses for tests: live news of a company of the test's own, published an hour ago. */
final class SomeAnalyses {

    private SomeAnalyses() {}

    /** Bad news of an entity, with evidence, in a story of its own. */
    static Analysis badNews(String entity) {
        return of(entity, -0.62, published(Instant.now().minus(Duration.ofHours(1))), "stories/" + UUID.randomUUID());
    }

    static Analysis of(String entity, double score, PublishTime published, String story) {
        Instant now = Instant.now();
        Sentiment sentiment = Sentiment.newBuilder()
                .setScore(score)
                .setNegative(score < 0 ? 0.7 : 0.1)
                .setNeutral(0.2)
                .setPositive(score < 0 ? 0.1 : 0.7)
                .setLabel(score < 0 ? Sentiment.Label.LABEL_NEGATIVE : Sentiment.Label.LABEL_POSITIVE)
                .build();
        return Analysis.newBuilder()
                .setName("analyses/" + UUID.randomUUID())
                .setArticle(Article.newBuilder()
                        .setName("articles/" + UUID.randomUUID())
                        .setRevision(1)
                        .setTitle("Northwind plunges on dilutive offering")
                        .setBody("Doubts about the going-concern basis remain.")
                        .setLanguage(Language.newBuilder().setCode("en"))
                        .setSource("example.com")
                        .setUri("https://example.com/a")
                        .setOrigin(Origin.ORIGIN_LIVE)
                        .setPublishTime(published)
                        .setStory(StoryPosition.newBuilder()
                                .setStory(story)
                                .setFirst(true)
                                .setArticles(1)
                                .setSources(1))
                        .setCreateTime(timestamp(now))
                        .setUpdateTime(timestamp(now)))
                .setState(Analysis.State.STATE_ANALYZED)
                .addEntities(EntitySentiment.newBuilder()
                        .setEntity(entity)
                        .setKind(EntityKind.ENTITY_KIND_COMPANY)
                        .setDisplayName("Northwind")
                        .addTickers("NWND")
                        .setRelevance(1)
                        .setConfidence(0.99)
                        .setInTitle(true)
                        .setSentiment(sentiment)
                        .addEvidence(Evidence.newBuilder()
                                .setSpan(TextSpan.newBuilder().setPart(TextSpan.Part.PART_TITLE))
                                .setQuote("Northwind plunges on dilutive offering")
                                .setSentiment(sentiment)
                                .setWeight(1)
                                .setContribution(score)))
                .setCreateTime(timestamp(now))
                .build();
    }

    static PublishTime published(Instant latest) {
        return PublishTime.newBuilder()
                .setEarliest(timestamp(latest.minusSeconds(60)))
                .setLatest(timestamp(latest))
                .setPrecision(PublishTime.Precision.PRECISION_MINUTE)
                .build();
    }

    /** Known by its day only, and doubtful. */
    static PublishTime publishedOnDayBefore(Instant end) {
        return PublishTime.newBuilder()
                .setEarliest(timestamp(end.minus(Duration.ofDays(1))))
                .setLatest(timestamp(end))
                .setPrecision(PublishTime.Precision.PRECISION_DAY)
                .addFlags(PublishTime.Flag.FLAG_RELATIVE_TIME_CONTRADICTED)
                .build();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
