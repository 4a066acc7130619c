package dev.bellwether.bench.faults.process;

import dev.bellwether.bench.faults.cluster.PostgresServer;
import dev.bellwether.bench.faults.cluster.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/**
 * A follower's place as the database has it.
 *
 * @param fence grows with each new leader
 * @param last the newest number in the service's own log: it grows with each change that was applied
 * @param now the database's clock as it was read
 */
record FollowerRow(long fence, long last, Instant now) {

    private static final String QUERY =
            "select fence, (select coalesce(max(seq), 0) from change_log), clock_timestamp() from follower";

    static FollowerRow read(PostgresServer postgres, Service service) {
        try (Connection connection = postgres.connect(service.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            if (!row.next()) {
                throw new IllegalStateException(service.label() + " follows nobody");
            }
            return new FollowerRow(
                    row.getLong(1), row.getLong(2), row.getTimestamp(3).toInstant());
        } catch (SQLException e) {
            throw new IllegalStateException("the follower's row cannot be read", e);
        }
    }
}
