package dev.bellwether.bench.faults.cluster;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Copies of databases, kept and put back as an operator does who restores a backup. The service is stopped meanwhile. */
public final class Backups {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresServer postgres;
    private int restores;

    public Backups(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /** Keeps a database as it is now, in place of an older copy. */
    public void keep(Service service) {
        awaitAlone(service);
        String database = service.database();
        execute("drop database if exists " + database + "_backup");
        execute("create database " + database + "_backup template " + database);
    }

    /** Puts the copy in the place of what is there, which stays beside it under another name. */
    public void restore(Service service) {
        awaitAlone(service);
        String database = service.database();
        execute("alter database " + database + " rename to " + database + "_lost_" + ++restores);
        execute("create database " + database + " template " + database + "_backup owner " + PostgresServer.USER);
    }

    /** A killed service's connections end a moment after it. */
    private void awaitAlone(Service service) {
        if (!Pause.until(() -> connections(service) == 0, PATIENCE)) {
            throw new IllegalStateException("somebody is still connected to the database of " + service.label());
        }
    }

    private long connections(Service service) {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_stat_activity where datname = '" + service.database() + "'")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked", e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("'" + sql + "' failed", e);
        }
    }
}
