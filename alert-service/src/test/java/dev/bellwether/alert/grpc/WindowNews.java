package dev.bellwether.alert.grpc;

import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.sentiment.v1.Analysis;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;

/** News as steps of a log that lies after all that was decided before, for log time never goes back. */
final class WindowNews {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CLOCK = "select coalesce((select log_time from window_clock), now())";

    private final FakeSentiment sentiment;
    private final DataSource database;

    WindowNews(FakeSentiment sentiment, DataSource database) {
        this.sentiment = sentiment;
        this.database = database;
    }

    /** A full hour that no step has come to. */
    Instant nextBeginning() {
        Instant reached = logTime();
        Instant now = Instant.now();
        return (reached.isAfter(now) ? reached : now)
                .truncatedTo(ChronoUnit.HOURS)
                .plus(Duration.ofHours(2));
    }

    /** Where the log stands. */
    Instant logTime() {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(CLOCK)) {
            row.next();
            return row.getTimestamp(1).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets a time come at which there is nothing, and returns when it is a step. */
    void tick(TestClock clock, Instant time) {
        clock.setTo(time);
        await().atMost(PATIENCE).until(sentiment::isWatched);
        sentiment.beat();
        await().atMost(PATIENCE).until(() -> !logTime().isBefore(time));
    }

    /** News of an entity that was published at a time, and analyzed twenty seconds later. */
    static Analysis.Builder of(String entity, Instant time) {
        return of(entity, time, time.plusSeconds(20), -0.6, "stories/" + UUID.randomUUID());
    }

    static Analysis.Builder of(String entity, Instant published, Instant analyzed, double score, String story) {
        Analysis.Builder analysis =
                SomeAnalyses.of(entity, score, SomeAnalyses.published(published), story).toBuilder();
        analysis.getArticleBuilder().setCreateTime(timestamp(published)).setUpdateTime(timestamp(published));
        return analysis.setCreateTime(timestamp(analyzed));
    }

    /** Returns when it is decided. */
    Analysis publish(Analysis.Builder news) {
        Analysis analysis = news.build();
        sentiment.publish(analysis);
        awaitDecided(analysis);
        return analysis;
    }

    void awaitDecided(Analysis analysis) {
        await().atMost(PATIENCE).until(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement =
                            connection.prepareStatement("select 1 from analysis where name = ?")) {
                statement.setString(1, analysis.getName());
                return statement.executeQuery().next();
            }
        });
    }

    /** To the microsecond, which is what services keep. */
    static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano() / 1_000 * 1_000)
                .build();
    }

    static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }
}
