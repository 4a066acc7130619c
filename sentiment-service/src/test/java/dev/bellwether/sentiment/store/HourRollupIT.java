package dev.bellwether.sentiment.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.testkit.Postgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hours that are counted beforehand, against a count of the scores, while many write. */
class HourRollupIT {

    private static final String DEADLOCK = "40P01";
    private static final int WRITERS = 3;
    private static final int TRANSACTIONS = 300;
    private static final List<String> LABELS = List.of("NEGATIVE", "NEUTRAL", "POSITIVE", "UNCERTAIN");

    private static final String INSERT = """
            with made as (
              insert into analysis (id, article, article_revision, article_time, model_sha256, title, source, language, origin, story,
                state, label, score, entities, content, create_time, time)
              select gen_random_uuid(), gen_random_uuid(), 1, now(), 'a', '', '', 'en', 'LIVE', '', 'ANALYZED', 'NEUTRAL', 0, '{}', '',
                now(), now()
              returning id, article)
            insert into entity_score (analysis, entity, model, article, story, source, time, score, label, relevance, weight,
              first_in_story, similar_before, create_time)
            select id, 'entities/' || cast(? as integer), 1, article, 'stories/' || cast(? as integer), 'source' || cast(? as integer), t.time, ?, ?,
              1, ?, true, '{0,0,0,0,0}', t.time + make_interval(mins => cast(? as integer))
            from made
              cross join (select timestamptz '2025-03-01 00:00:00Z' + make_interval(mins => cast(? as integer)) as time) t
            """;

    private static final String RANDOM_SCORE = "(select analysis from entity_score order by random() limit 1)";
    private static final String END = "update entity_score set end_time = now() where analysis = " + RANDOM_SCORE;
    private static final String DELETE = "delete from entity_score where analysis = " + RANDOM_SCORE;

    private final Postgres.Database database = Postgres.create();

    @BeforeEach
    void migrate() throws SQLException {
        Flyway.configure()
                .dataSource("jdbc:" + database.url(), database.user(), database.password())
                .locations("classpath:db/kit", "classpath:db/sentiment")
                .load()
                .migrate();
        try (Connection connection = database.connect()) {
            execute(connection, "insert into model (sha256, name, version) values ('a', 'a', '1')");
        }
    }

    @Test
    void hours_countedWhileOthersWrite_areThoseOfTheScores() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try (Connection connection = database.connect()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int seed = writer;
                writing.add(writers.submit(() -> write(new Random(seed))));
            }
            int counted = 0;
            while (!writing.stream().allMatch(Future::isDone)) {
                counted += number(connection, "select roll_hours(3)");
                assertHoursAreThoseOfTheScores();
            }
            for (Future<?> one : writing) {
                one.get();
            }
            assertThat(counted).isGreaterThan(WRITERS);

            number(connection, "select roll_hours(1000)");

            assertThat(number(connection, "select count(*) from entity_hour where stale"))
                    .isZero();
            assertThat(number(connection, "select count(*) from entity_hour")).isPositive();
            assertHoursAreThoseOfTheScores();
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void anHourThatIsNotOver_staysStale() throws SQLException {
        try (Connection connection = database.connect()) {
            insert(connection, new Random(1));
            execute(connection, "update entity_score set time = now()");

            number(connection, "select roll_hours(1000)");

            assertThat(rows(
                            connection,
                            "select start from entity_hour where stale and start = date_trunc('hour', now(), 'UTC')"))
                    .hasSize(1);
        }
    }

    /** Of what one moment shows: hours that are not stale hold what their scores say, and no other hour has any. */
    private void assertHoursAreThoseOfTheScores() throws SQLException {
        try (Connection moment = database.connect()) {
            moment.setAutoCommit(false);
            moment.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Map<String, CountedHour> counted = CountedHour.kept(moment);
            Map<String, CountedHour> plain = CountedHour.ofScores(moment);
            rows(moment, "select entity || ' ' || start from entity_hour where stale")
                    .forEach(plain::remove);
            assertThat(counted).isEqualTo(plain);
        }
    }

    private Void write(Random random) throws SQLException {
        try (Connection connection = database.connect()) {
            execute(connection, "set deadlock_timeout = '20ms'");
            connection.setAutoCommit(false);
            for (int number = 0; number < TRANSACTIONS; number++) {
                try {
                    for (int statements = random.nextInt(4); statements >= 0; statements--) {
                        change(connection, random);
                    }
                    if (random.nextInt(4) > 0) {
                        connection.commit();
                    }
                } catch (SQLException refused) {
                    assertThat(refused.getSQLState()).isEqualTo(DEADLOCK);
                }
                connection.rollback();
            }
        }
        return null;
    }

    private static void change(Connection connection, Random random) throws SQLException {
        switch (random.nextInt(6)) {
            case 0 -> execute(connection, END);
            case 1 -> execute(connection, DELETE);
            default -> insert(connection, random);
        }
    }

    /** One of two entities, in one of four hours, of one of three stories; known at once, or up to two hours later. */
    private static void insert(Connection connection, Random random) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, random.nextInt(2));
            insert.setInt(2, random.nextInt(3));
            insert.setInt(3, random.nextInt(2));
            insert.setDouble(4, random.nextInt(-4, 5) / 4.0);
            insert.setString(5, LABELS.get(random.nextInt(LABELS.size())));
            insert.setDouble(6, random.nextInt(5) / 4.0);
            insert.setInt(7, random.nextInt(120));
            insert.setInt(8, random.nextInt(4 * 60));
            insert.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        return Integer.parseInt(rows(connection, sql).get(0));
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
