package dev.bellwether.bench.load.backtest;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Sentiment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The stories of analyses, written as alert-service counts them, and where its clock stood after them. */
final class CountedStories implements AutoCloseable {

    private static final String INSERT = """
            with counted (entity, story, article, source, event_time, score, negative) as (
              select ?::text, ?::text, ?::text, ?::text, ?::timestamptz, ?::float8, ?::boolean)
            insert into entity_story (entity, story, article, source, event_time, score, negative, place, log_time)
            select c.*, a.place, a.create_time from counted c join analysis a on a.name = ?
            where not exists (select from entity_story s where s.entity = c.entity and s.story = c.story)
            """;

    private static final String CLOCK = """
            insert into window_clock (version, begin_time, log_time, heard_time, last_arrival_time)
            select gen_random_uuid(), min(log_time), max(log_time), max(heard_time), max(log_time) from analysis
            on conflict (singleton) do update set version = excluded.version, begin_time = excluded.begin_time,
              log_time = excluded.log_time, heard_time = excluded.heard_time, last_arrival_time = excluded.last_arrival_time
            """;

    private static final double MIN_RELEVANCE = 0.3;

    private final Connection connection;
    private final PreparedStatement insert;

    CountedStories(Connection connection) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(INSERT);
    }

    /** To be written once the analysis is. */
    void add(Analysis analysis) throws SQLException {
        for (EntitySentiment entity : analysis.getEntitiesList()) {
            if (entity.getRelevance() >= MIN_RELEVANCE) {
                Timestamp published = analysis.getArticle().getPublishTime().getLatest();
                insert.setString(1, entity.getEntity());
                insert.setString(2, analysis.getArticle().getStory().getStory());
                insert.setString(3, analysis.getArticle().getName());
                insert.setString(4, analysis.getArticle().getSource());
                insert.setObject(5, DecidedAnalyses.time(published));
                insert.setDouble(6, entity.getSentiment().getScore());
                insert.setBoolean(7, entity.getSentiment().getLabel() == Sentiment.Label.LABEL_NEGATIVE);
                insert.setString(8, analysis.getName());
                insert.addBatch();
            }
        }
    }

    void write() throws SQLException {
        insert.executeBatch();
    }

    void setClock() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(CLOCK);
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
