package dev.bellwether.kit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import io.vertx.mutiny.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeLogTrimIT {

    private static final int THREADS = 6;
    private static final String TRIM = "select change_log_trim('7 days')";

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private LogDatabase database;
    private ChangeLog log;

    @BeforeEach
    void open() throws SQLException {
        database = new LogDatabase();
        log = database.log();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        database.close();
    }

    @Test
    void trim_whileReadersAreBehind_expiresTheirPlacesAndLeavesNoGap() throws Exception {
        LogPosition start = log.now().await().indefinitely();
        List<UUID> all = new ArrayList<>();
        for (int day = 1; day <= 6; day++) {
            database.addPartition("aged" + day, "2020-01-0" + day, "2020-01-0" + (day + 1));
            for (int i = 0; i < 20; i++) {
                all.add(database.append("timestamptz '2020-01-0" + day + " 12:00:00Z'"));
            }
        }
        for (int i = 0; i < 20; i++) {
            all.add(database.append());
        }
        List<LogPosition> places = new ArrayList<>(List.of(start));
        log.read(start, 200).await().indefinitely().changes().forEach(change -> places.add(change.position()));

        List<Future<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            readers.add(threads.submit(() -> readUntilAllIsTrimmed(places, all)));
        }
        // A partition at a time, so that readers meet every state between.
        for (int years = 0; years <= 5; years++) {
            database.sql("select change_log_trim(clock_timestamp() - timestamptz '2020-01-0" + (years + 2) + "')");
        }
        database.sql(TRIM);
        for (Future<Integer> reader : readers) {
            assertThat(reader.get()).isPositive();
        }

        for (int i = 0; i < 120; i++) {
            LogPosition place = places.get(i);
            assertThatThrownBy(() -> readAll(place)).satisfies(ChangeLogTrimIT::isExpired);
        }
        for (int i = 120; i < places.size(); i++) {
            assertThat(readAll(places.get(i))).isEqualTo(all.subList(i, all.size()));
        }
        assertThat(database.sql("select count(*) from change_log_partition where from_time < '2021-01-01'"))
                .isEqualTo("0");
    }

    /** Reads all from every place again and again: the exact suffix or a clean refusal, never a gap. How often it did. */
    private int readUntilAllIsTrimmed(List<LogPosition> places, List<UUID> all) {
        int rounds = 0;
        boolean expired = false;
        while (!expired) {
            for (int i = 0; i < places.size(); i += 11) {
                try {
                    assertThat(readAll(places.get(i))).isEqualTo(all.subList(i, all.size()));
                } catch (FailureException refused) {
                    isExpired(refused);
                    expired |= i >= 119;
                }
            }
            rounds++;
            expired |= database.isTrimmedTo(places.get(120));
        }
        return rounds;
    }

    @Test
    void trim_byManyReplicasAtOnce_dropsEachPartitionOnce() throws Exception {
        for (int day = 1; day <= 9; day++) {
            database.addPartition("aged" + day, "2020-01-0" + day, "2020-01-" + (day < 9 ? "0" + (day + 1) : "10"));
            database.append("timestamptz '2020-01-0" + day + " 12:00:00Z'");
        }

        List<Integer> dropped = atOnce(() -> {
            database.sql("select change_log_make_partitions('7 days')");
            return Integer.parseInt(database.sql(TRIM));
        });

        assertThat(dropped.stream().mapToInt(Integer::intValue).sum()).isEqualTo(9);
        assertThat(database.sql("select count(*) from change_log")).isEqualTo("0");
    }

    @Test
    void trim_ofRowsAboveTheHorizon_leavesThem() throws Exception {
        database.addPartition("aged", "2020-01-01", "2020-01-02");
        try (Connection open = database.connect()) {
            open.setAutoCommit(false);
            LogDatabase.sql(open, "select pg_current_xact_id()");
            LogPosition start = log.now().await().indefinitely();
            UUID hidden = database.append("timestamptz '2020-01-01 12:00:00Z'");
            UUID hiddenToo = database.append("timestamptz '2019-01-01 12:00:00Z'");

            String whileOpen = database.sql(TRIM);
            open.commit();
            List<UUID> told = readAll(start);
            String after = database.sql(TRIM);

            assertThat(whileOpen).isEqualTo("0");
            assertThat(told).containsExactly(hidden, hiddenToo);
            assertThat(after).isEqualTo("1");
            assertThat(database.sql("select count(*) from change_log")).isEqualTo("0");
            assertThatThrownBy(() -> readAll(start)).satisfies(ChangeLogTrimIT::isExpired);
        }
    }

    @Test
    void trim_whileAWriterHoldsThePartition_failsSoonAndDropsItLater() throws Exception {
        database.addPartition("aged", "2020-01-01", "2020-01-02");
        try (Connection open = database.connect()) {
            open.setAutoCommit(false);
            LogDatabase.sql(open, """
                    insert into change_log (kind, resource, revision, create_time)
                    values ('test', gen_random_uuid(), 1, '2020-01-01 12:00:00Z')
                    """);

            assertThatThrownBy(() -> database.sql(TRIM))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("55P03"));
            open.commit();
        }

        assertThat(database.sql(TRIM)).isEqualTo("1");
    }

    @Test
    void append_whilePartitionsAreMadeForAnotherRetention_findsOneAlways() throws Exception {
        List<String> retentions = List.of("7 days", "1 hour", "2 days", "90 days", "7 days");
        for (String retention : retentions) {
            database.sql("select change_log_make_partitions('" + retention + "')");
            database.append();
        }

        assertThat(database.sql("select count(*) from change_log_default")).isEqualTo("0");
        assertThat(database.sql("select count(*) from change_log")).isEqualTo("5");
        assertThat(database.sql("""
                select count(*) from change_log_partition a
                where a.to_time < (select max(to_time) from change_log_partition)
                  and not exists (select from change_log_partition b where b.from_time = a.to_time)
                """)).as("gaps between partitions").isEqualTo("0");
        assertThat(database.sql("select max(to_time) > now() + interval '1 day' from change_log_partition"))
                .isEqualTo("t");
    }

    @Test
    void makePartitions_whereRowsLieInTheDefaultOne_leavesThemThereAndGoesOn() throws Exception {
        dropPartitions();
        UUID first = database.append();
        LogPosition place = log.now().await().indefinitely();
        UUID second = database.append();

        database.sql("select change_log_make_partitions('7 days')");
        UUID third = database.append("clock_timestamp() + interval '1 day'");

        assertThat(readAll(place)).containsExactly(second, third).doesNotContain(first);
        assertThat(database.sql("select count(*) from change_log_default")).isEqualTo("2");
    }

    @Test
    void append_byManyWritersWhilePartitionsComeAndGo_losesNothing() throws Exception {
        LogPosition start = log.now().await().indefinitely();
        dropPartitions();

        List<Integer> written = atOnce(
                () -> {
                    int count = 0;
                    for (int i = 0; i < 60; i++) {
                        database.append();
                        count++;
                    }
                    return count;
                },
                () -> {
                    for (int i = 0; i < 20; i++) {
                        tolerant("select change_log_make_partitions('1 day')");
                        tolerant(TRIM);
                    }
                });

        int sum = written.stream().mapToInt(Integer::intValue).sum();
        assertThat(readAll(start)).hasSize(sum).doesNotHaveDuplicates();
    }

    @Test
    void read_ofALongLog_walksTheIndexesAndSortsNoPartition() throws Exception {
        database.sql("""
                insert into change_log (kind, resource, revision, create_time)
                select 'test', gen_random_uuid(), 1, clock_timestamp() + (i % 3) * interval '1 day'
                from generate_series(1, 20000) as i
                """);
        database.sql("analyze");
        LogPosition now = log.now().await().indefinitely();

        StringBuilder plan = new StringBuilder();
        database.pool()
                .preparedQuery("explain (analyze, costs off, timing off) " + ChangeLog.READ)
                .execute(Tuple.of(now.xid(), 0L, 200))
                .await()
                .indefinitely()
                .forEach(row -> plan.append(row.getString(0)).append('\n'));

        assertThat(plan.toString())
                .contains("Merge Append")
                .contains("Index Cond: ((ROW(xid, seq) > ROW(")
                .doesNotContain("Seq Scan on change_log_2", "Seq Scan on change_log_d", "Bitmap");
        // Above it is the small sort of the rows that are answered.
        assertThat(plan.toString().indexOf("Sort Key", plan.indexOf("Limit")))
                .isGreaterThan(plan.indexOf("Merge Append"));
    }

    private void dropPartitions() throws SQLException {
        database.sql("""
                do $$ declare name text; begin
                  for name in select p.name from change_log_partition p loop
                    execute 'drop table ' || name;
                  end loop;
                end $$
                """);
    }

    /** Refused for want of a lock now and then, which is what it is meant to do. */
    private void tolerant(String statement) {
        try {
            database.sql(statement);
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).isIn("55P03", "23514");
        }
    }

    private List<UUID> readAll(LogPosition from) {
        List<UUID> read = new ArrayList<>();
        LogPosition place = from;
        LogSlice slice;
        do {
            slice = log.read(place, 7).await().indefinitely();
            slice.changes().forEach(change -> read.add(change.resource()));
            place = slice.reached();
        } while (!slice.changes().isEmpty());
        return read;
    }

    private static void isExpired(Throwable thrown) {
        assertThat(((FailureException) thrown).failure()).isInstanceOf(Failure.ResumeTokenExpired.class);
    }

    private interface Meanwhile {
        void run() throws Exception;
    }

    private List<Integer> atOnce(Callable<Integer> work) throws Exception {
        return atOnce(work, () -> {});
    }

    /** What each thread made of the work, all begun at one moment. */
    private List<Integer> atOnce(Callable<Integer> work, Meanwhile meanwhile) throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<Integer>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(() -> {
                begin.await();
                return work.call();
            }));
        }
        begin.countDown();
        meanwhile.run();
        List<Integer> done = new ArrayList<>();
        for (Future<Integer> one : running) {
            done.add(one.get());
        }
        return done;
    }
}
