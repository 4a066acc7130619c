package dev.bellwether.bench.faults.cluster;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Makes the beginning of a log old, so that the service trims it by itself. */
public final class OldLog {

    /** More than the retention of 7 days, and a partition more. */
    private static final int AGE_DAYS = 30;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PostgresServer postgres;
    private final Service service;

    public OldLog(PostgresServer postgres, Service service) {
        this.postgres = postgres;
        this.service = service;
    }

    /** How many changes the log holds. */
    public long length() {
        return number("select count(*) from change_log");
    }

    /** The key that the service's tokens are sealed with. */
    public byte[] key() {
        try (Connection connection = postgres.connect(service.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select key from change_log_state")) {
            row.next();
            return row.getBytes(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the key cannot be read", e);
        }
    }

    /** Makes the first changes old, and waits until the service has trimmed them. It must be trimming often. */
    public void trim(long changes) {
        long before = length();
        try (Connection connection = postgres.connect(service.database());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    with old as (select xid, seq from change_log order by xid, seq limit %d)
                    update change_log c set create_time = c.create_time - interval '%d days'
                    from old where (c.xid, c.seq) = (old.xid, old.seq)
                    """.formatted(changes, AGE_DAYS));
        } catch (SQLException e) {
            throw new IllegalStateException("the log cannot be made old", e);
        }
        if (!Pause.until(() -> length() <= before - changes, PATIENCE)) {
            throw new IllegalStateException(service.label() + " does not trim its log");
        }
    }

    private long number(String sql) {
        try (Connection connection = postgres.connect(service.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the log cannot be counted", e);
        }
    }
}
