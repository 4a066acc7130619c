package dev.bellwether.kit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bellwether.testkit.Postgres;
import dev.bellwether.testkit.PostgresResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HorizonIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    MeterRegistry metrics;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "bellwether.database.url")
    String url;

    private final Lines lines = new Lines();
    private final Logger logger = Logger.getLogger(HorizonMonitor.class.getName());

    @BeforeEach
    void listen() {
        logger.addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(lines);
    }

    @Test
    void horizon_heldFromAnotherDatabase_isAMetricAndNamedInTheLog() throws Exception {
        Postgres.Database other = Postgres.create();
        String pid;
        try (Connection open = other.connect();
                Connection later = other.connect()) {
            open.setAutoCommit(false);
            LogDatabase.sql(open, "set application_name = 'left open'");
            LogDatabase.sql(open, "select pg_current_xact_id()");
            pid = LogDatabase.sql(open, "select pg_backend_pid()");

            // A later change that has to wait.
            LogDatabase.sql(later, "select pg_current_xact_id()");

            await().atMost(PATIENCE).until(() -> age() >= 2 && !lines.told.isEmpty());
            open.commit();
        }
        await().atMost(PATIENCE).until(() -> age() == 0);

        String name = other.url().substring(other.url().lastIndexOf('/') + 1);
        assertThat(lines.told).singleElement().asString().contains("process " + pid, "(left open)", "database " + name);
    }

    @Test
    void horizon_seenByAUserWithoutTheRight_saysWhatToGrant() throws Exception {
        Postgres.Database other = Postgres.create();
        try (Connection open = other.connect();
                Connection later = other.connect()) {
            LogDatabase.sql(open, "create role blind login password 'blind'");
            open.setAutoCommit(false);
            LogDatabase.sql(open, "select pg_current_xact_id()");
            LogDatabase.sql(later, "select pg_current_xact_id()");
            Pool blind = Pool.newInstance(PgBuilder.pool()
                    .connectingTo(PgConnectOptions.fromUri(url).setUser("blind").setPassword("blind"))
                    .using(vertx.getDelegate())
                    .build());

            Horizon unseen = HorizonMonitor.horizon(blind).await().atMost(PATIENCE);
            LogDatabase.sql(later, "grant pg_monitor to blind");
            Horizon seen = HorizonMonitor.horizon(blind).await().atMost(PATIENCE);
            open.rollback();
            blind.closeAndAwait();

            assertThat(unseen.held()).isTrue();
            assertThat(unseen.describe(Duration.ofSeconds(7)))
                    .contains("waited for 7 s for process ", " in database ")
                    .contains("grant pg_monitor to blind");
            assertThat(seen.describe(Duration.ofSeconds(7)))
                    .contains(", open for ")
                    .doesNotContain("grant");
        } finally {
            try (Connection end = other.connect()) {
                LogDatabase.sql(end, "drop role if exists blind");
            }
        }
    }

    /** In seconds, as it is published. */
    private double age() {
        return metrics.get("bellwether.change.log.horizon.age").gauge().value();
    }

    private static final class Lines extends Handler {

        private final List<String> told = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            told.add(line instanceof ExtLogRecord extended ? extended.getFormattedMessage() : line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
