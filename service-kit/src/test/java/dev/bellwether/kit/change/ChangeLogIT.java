package dev.bellwether.kit.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.testkit.Postgres;
import dev.bellwether.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChangeLogIT {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS_A_WRITER = 60;

    @Inject
    ChangeLog log;

    @Inject
    Notes notes;

    @ConfigProperty(name = "bellwether.database.url")
    String url;

    @ConfigProperty(name = "bellwether.database.user")
    String user;

    @ConfigProperty(name = "bellwether.database.password")
    String password;

    @Test
    void read_underWritersOfAllLengths_missesNothingWhereANaiveReaderDoes() throws Exception {
        LogPosition start = Notes.await(log::now);
        NaiveReader naive = new NaiveReader();
        Set<UUID> committed = new ConcurrentSkipListSet<>();
        List<UUID> read = new ArrayList<>();
        LogPosition place = start;

        // The one interleaving that must fool a reader by number, then many at random.
        try (Connection slow = connect();
                Connection fast = connect()) {
            committed.add(insert(slow));
            committed.add(insert(fast));
            fast.commit();
            naive.read();
            slow.commit();
        }
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            long seed = i;
            writers.add(pool.submit(() -> write(seed, committed)));
        }
        while (!writers.stream().allMatch(Future::isDone)) {
            place = readAll(place, read);
            naive.read();
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        pool.shutdown();
        readAll(place, read);
        naive.read();

        assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
        assertThat(committed).hasSizeGreaterThan(WRITERS);
        assertThat(naive.seen).hasSizeLessThan(committed.size());
    }

    @Test
    void read_whileATransactionIsOpenInAnotherDatabase_waitsAndThenLosesNothing() throws Exception {
        LogPosition start = Notes.await(log::now);
        String other = "other" + UUID.randomUUID().toString().replace("-", "");
        try (Connection admin = connect()) {
            admin.setAutoCommit(true);
            try (Statement statement = admin.createStatement()) {
                statement.execute("create database " + other);
            }
        }
        UUID id;
        try (Connection foreign = DriverManager.getConnection(
                "jdbc:" + url.substring(0, url.lastIndexOf('/') + 1) + other, user, password)) {
            foreign.setAutoCommit(false);
            try (Statement statement = foreign.createStatement()) {
                statement.execute("create table held (x int)");
            }
            id = Notes.await(() -> notes.create("behind the horizon"));

            List<UUID> whileOpen = new ArrayList<>();
            LogPosition place = readAll(start, whileOpen);
            foreign.commit();
            List<UUID> after = new ArrayList<>();
            readAll(place, after);

            assertThat(whileOpen).doesNotContain(id);
            assertThat(after).contains(id);
        }
    }

    @Test
    void write_ofRacingRevisions_isReadInTheOrderOfTheRevisions() {
        UUID id = Notes.await(() -> notes.create("raced"));
        LogPosition start = Notes.await(log::now);
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> races = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            races.add(pool.submit(() -> Notes.await(() -> notes.revise(id))));
        }
        races.forEach(ChangeLogIT::join);
        pool.shutdown();

        List<LoggedChange> changes = Notes.await(() -> log.read(start, 500)).changes().stream()
                .filter(change -> change.resource().equals(id))
                .toList();

        assertThat(changes).hasSize(200);
        assertThat(changes).extracting(LoggedChange::revision).isSorted();
    }

    @Test
    void write_withoutTheLock_invertsTwoRevisions() throws Exception {
        UUID id = Notes.await(() -> notes.create("unlocked"));
        LogPosition start = Notes.await(log::now);

        // What the lock prevents: an earlier transaction id that writes the later revision.
        try (Connection first = connect();
                Connection second = connect()) {
            try (Statement statement = first.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
            append(second, id, 2);
            second.commit();
            append(first, id, 3);
            first.commit();
        }
        List<Integer> revisions = Notes.await(() -> log.read(start, 500)).changes().stream()
                .filter(change -> change.resource().equals(id))
                .map(LoggedChange::revision)
                .toList();

        assertThat(revisions).containsExactly(3, 2);
    }

    private LogPosition readAll(LogPosition from, List<UUID> into) {
        LogSlice slice = Notes.await(() -> log.read(from, 100));
        slice.changes().forEach(change -> into.add(change.resource()));
        return slice.changes().size() < 100 ? slice.reached() : readAll(slice.reached(), into);
    }

    private void write(long seed, Set<UUID> committed) {
        Random random = new Random(seed);
        try (Connection connection = connect()) {
            for (int i = 0; i < TRANSACTIONS_A_WRITER; i++) {
                Set<UUID> written = new LinkedHashSet<>();
                for (int row = 0; row <= random.nextInt(4); row++) {
                    written.add(insert(connection));
                    hold(connection, random.nextInt(8));
                }
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    committed.addAll(written);
                    connection.commit();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("seed " + seed, failed);
        }
    }

    private static UUID insert(Connection connection) throws SQLException {
        UUID id = UUID.randomUUID();
        append(connection, id, 1);
        return id;
    }

    private static void append(Connection connection, UUID id, int revision) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into change_log (kind, resource, revision) values ('test', ?, ?)")) {
            statement.setObject(1, id);
            statement.setInt(2, revision);
            statement.executeUpdate();
        }
    }

    /** Keeps the transaction open for a while, as a slow writer does. */
    private static void hold(Connection connection, int millis) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_sleep(" + millis / 1000.0 + ")");
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = new Postgres.Database(url, user, password).connect();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void join(Future<?> future) {
        try {
            future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Reads by number alone, from the last number seen on. */
    private final class NaiveReader {

        private final Set<UUID> seen = new LinkedHashSet<>();
        private long last;

        NaiveReader() throws SQLException {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select coalesce(max(seq), 0) from change_log")) {
                row.next();
                last = row.getLong(1);
            }
        }

        void read() throws SQLException {
            try (Connection connection = connect();
                    PreparedStatement statement = connection.prepareStatement(
                            "select seq, resource from change_log where seq > ? and kind = 'test' order by seq")) {
                statement.setLong(1, last);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        seen.add((UUID) rows.getObject(2));
                    }
                }
            }
        }
    }
}
