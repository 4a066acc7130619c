package dev.bellwether.kit.store;

import io.agroal.api.AgroalPoolInterceptor;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the database, on each new connection, how long it lets statements and transactions go on. */
@Singleton
class SessionTimeouts implements AgroalPoolInterceptor {

    private final String ofRequests;
    private final String ofMigrations;

    SessionTimeouts(DatabaseTimeoutsConfig config) {
        ofRequests = statement(config.statement(), config.lock(), config.idleInTransaction(), config.transaction());
        // While one connection migrates, another waits in the transaction that holds the lock of the migrations.
        ofMigrations = statement(config.migration(), config.lock(), config.migration(), config.migration());
    }

    /** For a connection that serves requests. */
    Future<Void> set(SqlConnection connection) {
        return connection.query(ofRequests).execute().mapEmpty();
    }

    /** For a connection of the blocking pool, which migrates and opens the log. */
    @Override
    public void onConnectionCreate(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ofMigrations);
        } catch (SQLException refused) {
            throw new IllegalStateException("The database refused its timeouts", refused);
        }
    }

    /** Sets those that the server knows: transaction_timeout came with PostgreSQL 17. */
    private static String statement(Duration statement, Duration lock, Duration idle, Duration transaction) {
        Map<String, Duration> timeouts = new LinkedHashMap<>();
        timeouts.put("statement_timeout", statement);
        timeouts.put("lock_timeout", lock);
        timeouts.put("idle_in_transaction_session_timeout", idle);
        timeouts.put("transaction_timeout", transaction);
        return timeouts.entrySet().stream()
                .map(timeout -> "('%s', '%d')"
                        .formatted(timeout.getKey(), timeout.getValue().toMillis()))
                .collect(Collectors.joining(
                        ", ",
                        "select set_config(name, millis, false) from (values ",
                        ") as timeout (name, millis) join pg_settings using (name)"));
    }
}
