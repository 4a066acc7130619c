package dev.bellwether.kit.error;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Optional;

/** The SQLSTATE with which the database refused. A session wraps it otherwise than the pool does. */
public final class SqlState {

    private SqlState() {}

    /** The state, of five letters and digits; empty when the database did not answer, or something else failed. */
    public static Optional<String> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException database) {
                return Optional.ofNullable(database.getSqlState());
            }
            if (cause instanceof SQLException database && database.getSQLState() != null) {
                return Optional.of(database.getSQLState());
            }
        }
        return Optional.empty();
    }
}
