package dev.bellwether.alert.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.testkit.Postgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** History by partitions: what is made, what is dropped, and what stays. */
class HistoryPartitionsIT {

    private static final List<String> TABLES = List.of(
            "delivery",
            "held_alert",
            "alert",
            "digest",
            "subscription_match",
            "entity_story",
            "window_tick",
            "analysis");

    /** The column that each table is parted by. */
    private static final String KEY = """
            select a.attname from pg_partitioned_table t
            join pg_attribute a on a.attrelid = t.partrelid and a.attnum = t.partattrs[0]
            where t.partrelid = '%s'::regclass
            """;

    /** One row in each table, all of one log time. */
    private static final String ROWS = """
            with moment as (select timestamptz '%s' as log_time, gen_random_uuid() as id),
            analyses as (
              insert into analysis (name, article, create_time, content, log_time, heard_time)
              select 'analyses/' || id, 'articles/' || id, log_time, 'text', log_time, log_time from moment),
            matches as (
              insert into subscription_match (id, owner, subscription, subscription_revision, analysis, article, article_revision, story,
                entity, severity, label, log_time, outcome, verdicts, reasons)
              select id, 'local', 'subscriptions/s', 1, 'analyses/' || id, 'articles/' || id, 1, '', 'entities/e', 'INFO', 'NEGATIVE',
                log_time, 'NOTIFIED', '{"items": []}', '{"items": []}' from moment),
            alerts as (
              insert into alert (id, owner, subscription, subscription_revision, subscription_display_name, severity, sequence, analysis,
                article, article_revision, title, source, uri, story, entity, score, entity_content, reasons, event_time, article_time,
                analysis_time, create_time)
              select id, 'local', 'subscriptions/s', 1, '', 'INFO', nextval('number'), 'analyses/' || id, 'articles/' || id, 1, 'text', '', '',
                '', 'entities/e', 0, '', '{"items": []}', log_time, log_time, log_time, now() from moment),
            digests as (
              insert into digest (id, owner, subscription, subscription_display_name, cause, group_key, start_time, due_time, number,
                alert_count, create_time)
              select id, 'local', 'subscriptions/s', '', 'BUDGET', '', log_time, log_time, 1, 1, now() from moment),
            held as (
              insert into held_alert (id, owner, subscription, cause, group_key, start_time, due_time)
              select id, 'local', 'subscriptions/s', 'BUDGET', '', log_time, log_time from moment),
            stories as (
              insert into entity_story (entity, story, article, source, event_time, negative, place, log_time)
              select 'entities/e', 'stories/' || id, 'articles/' || id, '', now(), false, 1, log_time from moment),
            ticks as (
              insert into window_tick (after_place, log_time) select 1, log_time from moment)
            insert into delivery (id, owner, endpoint, sequence, alert, log_time, due_time)
            select id, 'local', 'endpoints/desk', nextval('number'), id, log_time, now() from moment
            """;

    private final Postgres.Database database = Postgres.create();
    private final ExecutorService threads = Executors.newFixedThreadPool(6);

    @BeforeEach
    void migrate() throws SQLException {
        Flyway.configure()
                .dataSource("jdbc:" + database.url(), database.user(), database.password())
                .locations("classpath:db/kit", "classpath:db/alert")
                .outOfOrder(true)
                .load()
                .migrate();
        sql("create sequence number");
        sql(
                "insert into endpoint (name, display_name, uri, secret, state, revision, create_time, update_time, secret_create_time)"
                        + " values ('endpoints/desk', '', 'https://example.com/', 'whsec', 'ACTIVE', 1, now(), now(), now())");
        sql(
                "insert into subscription (name, display_name, expression, critical, warning, max_age_nanos, cooldown_nanos, every_copy,"
                        + " allow_unknown_time, revisions, endpoints, disabled, revision, create_time, update_time, last_sequence)"
                        + " values ('subscriptions/s', '', 'true', '', '', 1, 0, false, false, false, '{}', false, 1, now(), now(), 4711)");
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void trim_ofEachBoundary_dropsWhatIsBeforeItAndNothingElse() throws SQLException {
        sql("select history_make_partitions('400 days')");
        List<String> boundaries = column("select from_time from table_partition where parent = 'analysis'::regclass"
                + " and from_time < now() order by from_time");
        assertThat(boundaries).hasSizeBetween(7, 9);
        for (String boundary : boundaries) {
            sql(ROWS.formatted(sql("select timestamptz '" + boundary + "' - interval '1 microsecond'")));
            sql(ROWS.formatted(boundary));
        }
        sql(ROWS.formatted(sql("select now()")));
        sql("insert into article_erasure values ('articles/erased', timestamptz '2001-01-01')");
        int before = 2 * boundaries.size() + 1;
        counts(before);

        for (int i = 0; i < boundaries.size(); i++) {
            sql("select history_trim(clock_timestamp() - timestamptz '" + boundaries.get(i) + "')");

            for (String table : TABLES) {
                assertThat(sql("select count(*) from " + table))
                        .as(table)
                        .isEqualTo(String.valueOf(before - 2 * i - 1));
                assertThat(sql("select min(%s) = timestamptz '%s' from %s"
                                .formatted(sql(KEY.formatted(table)), boundaries.get(i), table)))
                        .as(table)
                        .isEqualTo("t");
            }
        }
        assertThat(sql("select count(*) from article_erasure")).isEqualTo("1");
        assertThat(sql("select last_sequence from subscription")).isEqualTo("4711");
    }

    @Test
    void trim_ofRowsThatFoundNoPartition_deletesThoseOfBefore() throws SQLException {
        sql(ROWS.formatted(sql("select now() - interval '400 days 1 hour'")));
        sql(ROWS.formatted(sql("select now() - interval '399 days 23 hours'")));
        counts(2);

        sql("select history_trim('400 days')");

        counts(1);
    }

    @Test
    void makePartitions_afterYearsAway_coversAllOfHistoryWithoutAGap() throws SQLException {
        sql(
                "select make_partitions(t, interval '400 days' / 7, now() - interval '900 days') from unnest(history_tables()) t");
        sql("do $$ declare part text; begin for part in select name from table_partition"
                + " where parent = any(history_tables()) and to_time > now() - interval '500 days' loop"
                + " execute 'drop table ' || part; end loop; end $$");

        sql("select history_make_partitions('400 days')");

        for (int days = 0; days < 400; days += 7) {
            sql(ROWS.formatted(sql("select now() - interval '" + days + " days'")));
        }
        sql(ROWS.formatted(sql("select now() + interval '57 days'")));
        for (String table : TABLES) {
            assertThat(sql("select count(*) from " + table + "_default"))
                    .as(table)
                    .isEqualTo("0");
            assertThat(sql("select count(*) from " + table)).as(table).isEqualTo("59");
        }
        assertThat(sql("select history_make_partitions('400 days')")).isEqualTo("0");
    }

    @Test
    void makePartitions_forOneRetentionAfterTheOther_leavesNeitherGapNorOverlap() throws SQLException {
        for (String retention : List.of("400 days", "60 days", "1000 days", "90 days", "400 days")) {
            sql("select history_make_partitions('" + retention + "')");
        }

        assertThat(sql("""
                select count(*) from table_partition a
                where a.parent = any(history_tables())
                  and a.to_time < (select max(b.to_time) from table_partition b where b.parent = a.parent)
                  and not exists (select from table_partition b where b.parent = a.parent and b.from_time = a.to_time)
                """)).as("gaps").isEqualTo("0");
        assertThat(sql("select count(distinct (parent, from_time)) - count(*) from table_partition"))
                .isEqualTo("0");
        assertThat(
                        sql(
                                "select max(to_time) > now() + interval '57 days' from table_partition where parent = 'alert'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void beginning_whenTheRetentionGrows_staysWhereItWas() throws SQLException {
        sql("select history_trim('100 days')");
        String keptFrom = sql("select kept_from from history_state");

        sql("select history_make_partitions('400 days')");
        sql("select history_trim('400 days')");

        assertThat(sql("select kept_from from history_state")).isEqualTo(keptFrom);
    }

    @Test
    void trim_byManyReplicasAtOnce_dropsEachPartitionOnce() throws Exception {
        sql("select history_make_partitions('400 days')");
        String old = sql("select count(*) from table_partition where parent = any(history_tables())"
                + " and to_time <= clock_timestamp() - interval '100 days'");

        List<Future<Integer>> replicas = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            replicas.add(threads.submit(() -> {
                sql("select history_make_partitions('100 days')");
                return Integer.parseInt(sql("select history_trim('100 days')"));
            }));
        }
        int dropped = Integer.parseInt(sql("select history_trim('100 days')"));
        for (Future<Integer> replica : replicas) {
            dropped += replica.get();
        }

        assertThat(dropped).isEqualTo(Integer.parseInt(old)).isPositive();
    }

    @Test
    void trim_whileAReaderIsAtHistory_failsSoonAndDropsLater() throws SQLException {
        sql("select history_make_partitions('400 days')");
        try (Connection open = database.connect();
                Statement reader = open.createStatement()) {
            open.setAutoCommit(false);
            reader.execute("select count(*) from analysis");

            assertThatThrownBy(() -> sql("select history_trim('100 days')"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("55P03"));
            open.commit();
        }

        assertThat(Integer.parseInt(sql("select history_trim('100 days')"))).isPositive();
    }

    @Test
    void rows_ofTheSameTwice_areRefusedByTheirKeys() throws SQLException {
        sql("select history_make_partitions('400 days')");
        sql(ROWS.formatted(sql("select now()")));

        for (String table :
                List.of("analysis", "subscription_match", "alert", "digest", "held_alert", "entity_story")) {
            assertThatThrownBy(() -> sql("insert into %1$s select * from %1$s".formatted(table)))
                    .as(table)
                    .hasMessageContaining(table)
                    .hasMessageContaining("duplicate key");
        }
        assertThatThrownBy(() -> sql("insert into delivery (id, owner, endpoint, sequence, alert, log_time, due_time)"
                        + " select gen_random_uuid(), owner, endpoint, 99, alert, log_time, now() from delivery"))
                .as("one delivery of an event to an endpoint")
                .hasMessageContaining("duplicate key");
    }

    private void counts(int expected) throws SQLException {
        for (String table : TABLES) {
            assertThat(sql("select count(*) from " + table)).as(table).isEqualTo(String.valueOf(expected));
        }
    }

    /** Runs one statement; its one value, empty when it has none. */
    private String sql(String text) throws SQLException {
        return column(text).stream().findFirst().orElse("");
    }

    private List<String> column(String text) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (statement.execute(text)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        values.add(String.valueOf(rows.getString(1)));
                    }
                }
            }
        }
        return values;
    }
}
