package dev.bellwether.bench.load.backtest;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.Language;
import dev.bellwether.api.article.v1.Origin;
import dev.bellwether.api.article.v1.PublishTime;
import dev.bellwether.api.article.v1.StoryPosition;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.EntityKind;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Sentiment;
import dev.bellwether.bench.load.corpus.Vocabulary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;

/** Analyses of articles of 3 kB about three entities each, written as alert-service keeps what it has decided. */
final class DecidedAnalyses {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** The entity that is spoken of most. */
    static final String BUSIEST = "entities/made-1";

    private static final String INSERT =
            "insert into analysis (name, article, create_time, content, log_time, heard_time) values (?, ?, ?, ?, ?, ?)";

    private static final int BATCH = 1_000;
    static final int SECONDS_BETWEEN = 20;
    private static final int ENTITIES = 2_000;
    private static final int ENTITIES_OF_AN_ARTICLE = 3;
    private static final int WORDS_OF_A_TITLE = 9;
    private static final int WORDS_OF_A_BODY = 450;
    private static final double NEUTRAL = 0.2;

    private final Random random;
    private final Vocabulary vocabulary = new Vocabulary();

    DecidedAnalyses(Random random) {
        this.random = random;
    }

    /** A pair of words of which a text may have the one before the other. */
    String phrase() {
        return vocabulary.ranked(random, 0, 20) + " " + vocabulary.ranked(random, 0, 200);
    }

    void write(Connection connection, int count) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                CountedStories stories = new CountedStories(connection)) {
            for (int i = 0; i < count; i++) {
                Analysis analysis = analysis(START.plusSeconds((long) i * SECONDS_BETWEEN));
                insert.setString(1, analysis.getName());
                insert.setString(2, analysis.getArticle().getName());
                insert.setObject(3, time(analysis.getCreateTime()));
                insert.setBytes(4, analysis.toByteArray());
                insert.setObject(5, time(analysis.getCreateTime()));
                insert.setObject(6, time(analysis.getArticle().getPublishTime().getLatest()));
                insert.addBatch();
                stories.add(analysis);
                if (i % BATCH == BATCH - 1 || i == count - 1) {
                    insert.executeBatch();
                    stories.write();
                }
            }
            stories.setClock();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze analysis, entity_story");
        }
    }

    private Analysis analysis(Instant time) {
        Analysis.Builder analysis = Analysis.newBuilder()
                .setName("analyses/" + id())
                .setArticle(Article.newBuilder()
                        .setName("articles/" + id())
                        .setRevision(1)
                        .setTitle(vocabulary.text(random, WORDS_OF_A_TITLE))
                        .setBody(vocabulary.text(random, WORDS_OF_A_BODY))
                        .setLanguage(Language.newBuilder().setCode("en"))
                        .setSource("wire.example")
                        .setOrigin(Origin.ORIGIN_LIVE)
                        .setPublishTime(PublishTime.newBuilder()
                                .setEarliest(timestamp(time.minusSeconds(120)))
                                .setLatest(timestamp(time.minusSeconds(60)))
                                .setPrecision(PublishTime.Precision.PRECISION_MINUTE))
                        .setStory(StoryPosition.newBuilder()
                                .setStory("stories/" + id())
                                .setFirst(true)
                                .setArticles(1)
                                .setSources(1))
                        .setCreateTime(timestamp(time))
                        .setUpdateTime(timestamp(time)))
                .setState(Analysis.State.STATE_ANALYZED)
                .setCreateTime(timestamp(time));
        for (int i = 0; i < ENTITIES_OF_AN_ARTICLE; i++) {
            analysis.addEntities(entity());
        }
        return analysis.build();
    }

    private EntitySentiment entity() {
        double negative = random.nextDouble() * (1 - NEUTRAL);
        double positive = 1 - NEUTRAL - negative;
        return EntitySentiment.newBuilder()
                .setEntity("entities/made-" + (int) Math.pow(ENTITIES, random.nextDouble()))
                .setKind(EntityKind.ENTITY_KIND_COMPANY)
                .setRelevance(random.nextDouble())
                .setConfidence(1)
                .setSentiment(Sentiment.newBuilder()
                        .setScore(positive - negative)
                        .setNegative(negative)
                        .setNeutral(NEUTRAL)
                        .setPositive(positive)
                        .setLabel(
                                negative > positive ? Sentiment.Label.LABEL_NEGATIVE : Sentiment.Label.LABEL_POSITIVE))
                .build();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    static OffsetDateTime time(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds()).atOffset(ZoneOffset.UTC);
    }

    private static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder().setSeconds(time.getEpochSecond()).build();
    }
}
