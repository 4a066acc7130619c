package dev.bellwether.kit.change;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.testkit.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class LogOpeningIT {

    @Test
    @SuppressWarnings("NullAway") // refused before the two others are asked
    void seal_emptyDatabaseThatThisStartMayNotMigrate_saysWhatIsMissingAndWhatToDo() {
        Postgres.Database database = Postgres.create();
        Flyway flyway = Flyway.configure()
                .dataSource("jdbc:" + database.url(), database.user(), database.password())
                .locations("classpath:db/kit")
                .load();
        int missing = flyway.info().pending().length;

        assertThatThrownBy(() -> new LogOpening().seal(null, flyway, false, null))
                .hasMessageStartingWith("The database lacks %d migrations, the first of them V1__", missing)
                .hasMessageContaining("BELLWETHER_DATABASE_MIGRATE_AND_EXIT=true");
    }
}
