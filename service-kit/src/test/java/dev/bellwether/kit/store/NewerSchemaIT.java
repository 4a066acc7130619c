package dev.bellwether.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.testkit.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way back from an upgrade: what a version does at its start where the next one has migrated already. A database of its own. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class NewerSchemaIT {

    @Inject
    Flyway flyway;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void forgetTheNextVersion() throws SQLException {
        sql("delete from flyway_schema_history where version = '99999'");
    }

    @Test
    void migrate_whatTheNextVersionHasMigrated_goesOnWithIt() throws SQLException {
        sql("""
                insert into flyway_schema_history
                  (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                select max(installed_rank) + 1, '99999', 'of the next version', 'SQL', 'V99999__of_the_next_version.sql', 1, 'next', 1, true
                from flyway_schema_history
                """);

        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
