package dev.bellwether.kit.change;

import dev.bellwether.kit.token.Seal;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the log once at the start: its epoch, and the key that seals this service's tokens. */
class LogIdentitySource {

    private record Opened(LogIdentity identity, Seal seal) {}

    @Produces
    @Singleton
    @Startup
    Opened opened(AgroalDataSource database, @ConfigProperty(name = "quarkus.application.name") String service)
            throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select opened_epoch, opened_key from change_log_open()")) {
            row.next();
            return new Opened(new LogIdentity(service, row.getInt(1)), new Seal(row.getBytes(2)));
        }
    }

    @Produces
    @Singleton
    LogIdentity identity(Opened opened) {
        return opened.identity();
    }

    @Produces
    @Singleton
    Seal seal(Opened opened) {
        return opened.seal();
    }
}
