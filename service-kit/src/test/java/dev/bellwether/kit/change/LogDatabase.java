package dev.bellwether.kit.change;

import dev.bellwether.kit.token.Seal;
import dev.bellwether.testkit.Postgres;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** A change log in a database of its own, which a test may restore, trim and age without harm to others. */
final class LogDatabase implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Postgres.Database database = Postgres.create();
    private Pool pool;

    LogDatabase() throws SQLException {
        Flyway.configure()
                .dataSource("jdbc:" + database.url(), database.user(), database.password())
                .locations("classpath:db/kit")
                .load()
                .migrate();
        pool = newPool();
        sql("select change_log_open()");
        sql("select change_log_make_partitions('7 days')");
    }

    /** As a process sees it that was started once and runs on. */
    ChangeLog log() {
        return new ChangeLog(
                pool, new ResumeTokens("test", new Seal("a key of sixteen bytes".getBytes(StandardCharsets.UTF_8))));
    }

    Pool pool() {
        return pool;
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    /** Runs one statement; its one value, empty when it has none. */
    String sql(String text) throws SQLException {
        try (Connection connection = connect()) {
            return sql(connection, text);
        }
    }

    static String sql(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(text)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        }
    }

    /** One change, written now. */
    UUID append() throws SQLException {
        return append("clock_timestamp()");
    }

    /** One change, as if written at a time, an SQL expression. */
    UUID append(String time) throws SQLException {
        return UUID.fromString(sql("""
                insert into change_log (kind, resource, revision, create_time)
                values ('test', gen_random_uuid(), 1, %s) returning resource
                """.formatted(time)));
    }

    /** A partition for a time that has passed. */
    void addPartition(String name, String from, String to) throws SQLException {
        sql("create table " + name + " partition of change_log for values from ('" + from + "') to ('" + to + "')");
    }

    /** Whether changes up to this place are gone. */
    boolean isTrimmedTo(LogPosition place) {
        try {
            return sql("select trimmed_xid >= '%d' from change_log_state".formatted(place.xid()))
                    .equals("t");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Puts a copy in the place of the database, as a restore does. */
    void restore(String copy) throws SQLException {
        pool.closeAndAwait();
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        try (Connection server = server()) {
            sql(server, "drop database " + name);
            sql(server, "alter database " + copy + " rename to " + name);
        }
        pool = newPool();
    }

    /** A copy of the database as it is now; its name. */
    String copy() throws SQLException {
        pool.closeAndAwait();
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        String copy = "copy" + UUID.randomUUID().toString().replace("-", "");
        try (Connection server = server()) {
            sql(server, "create database " + copy + " template " + name);
        }
        pool = newPool();
        return copy;
    }

    private Connection server() throws SQLException {
        String url = database.url().substring(0, database.url().lastIndexOf('/')) + "/postgres";
        return DriverManager.getConnection("jdbc:" + url, database.user(), database.password());
    }

    private Pool newPool() {
        PgConnectOptions options = PgConnectOptions.fromUri(database.url())
                .setUser(database.user())
                .setPassword(database.password());
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(options)
                .using(vertx.getDelegate())
                .build());
    }

    @Override
    public void close() {
        pool.closeAndAwait();
        vertx.closeAndAwait();
    }
}
