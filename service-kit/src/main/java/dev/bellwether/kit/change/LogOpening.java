package dev.bellwether.kit.change;

import dev.bellwether.kit.token.Seal;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jboss.logging.Logger;

/** Opens the log once at the start: its epoch, the partitions of all tables that have some, and the key that seals this service's tokens. */
class LogOpening {

    private static final Logger LOG = Logger.getLogger(LogOpening.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    @Produces
    @Singleton
    @Startup
    Seal seal(
            AgroalDataSource database,
            Flyway flyway,
            @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean hasMigrated,
            @Any Instance<Partitioned> tables)
            throws SQLException {
        if (!hasMigrated) {
            requireMigrated(flyway);
        }
        try (Connection connection = database.getConnection()) {
            Seal seal = open(connection);
            for (Partitioned some : tables) {
                makePartitions(connection, some);
            }
            return seal;
        }
    }

    @Produces
    @Singleton
    Partitioned changeLog(ChangeLogConfig config) {
        return new Partitioned("change_log", config.retention());
    }

    /** One that may not migrate says what is missing, rather than fail on the first statement that needs it. */
    private static void requireMigrated(Flyway flyway) {
        MigrationInfo[] pending = flyway.info().pending();
        if (pending.length > 0) {
            throw new IllegalStateException(
                    ("The database lacks %d migrations, the first of them %s. Run this version once with "
                                    + "BELLWETHER_DATABASE_MIGRATE_AND_EXIT=true, and start it again.")
                            .formatted(pending.length, pending[0].getScript()));
        }
    }

    private static Seal open(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select change_log_open()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Seal(row.getBytes(1));
        }
    }

    private static void makePartitions(Connection connection, Partitioned some) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(some.makePartitions("?"))) {
            statement.setDouble(1, some.seconds());
            statement.execute();
        } catch (SQLException refused) {
            if (!LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) {
                throw refused;
            }
            LOG.debugf("Another replica is at the partitions of %s; the trimmer makes what is missing", some.name());
        }
    }
}
