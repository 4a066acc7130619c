package dev.bellwether.kit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.Failures;
import dev.bellwether.testkit.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TimeoutsIT.Short.class)
@QuarkusTestResource(PostgresResource.class)
class TimeoutsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SHOW = """
            select name, setting from pg_settings
            where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')
            """;

    /** So short that a test can wait for them. */
    public static final class Short implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "bellwether.database.timeouts.statement", "1500ms",
                    "bellwether.database.timeouts.lock", "700ms",
                    "bellwether.database.timeouts.idle-in-transaction", "1s",
                    "bellwether.database.timeouts.transaction", "4s",
                    "bellwether.database.timeouts.migration", "7m");
        }
    }

    @Inject
    Pool pool;

    @Inject
    AgroalDataSource blocking;

    @Inject
    ChangeLog log;

    @Inject
    Notes notes;

    @Test
    void connections_haveTheirTimeouts() throws Exception {
        Map<String, String> requests = new LinkedHashMap<>();
        Notes.await(() -> pool.query(SHOW).execute())
                .forEach(row -> requests.put(row.getString("name"), row.getString("setting")));

        assertThat(requests)
                .containsEntry("statement_timeout", "1500")
                .containsEntry("lock_timeout", "700")
                .containsEntry("idle_in_transaction_session_timeout", "1000");
        if (requests.containsKey("transaction_timeout")) {
            assertThat(requests).containsEntry("transaction_timeout", "4000");
        }
        try (Connection connection = blocking.getConnection()) {
            assertThat(LogDatabase.sql(connection, "show statement_timeout")).isEqualTo("7min");
            assertThat(LogDatabase.sql(connection, "show idle_in_transaction_session_timeout"))
                    .isEqualTo("7min");
            assertThat(LogDatabase.sql(connection, "show lock_timeout")).isEqualTo("700ms");
        }
    }

    @Test
    void transaction_leftIdle_isEndedAndTheHorizonMovesOn() {
        LogPosition start = Notes.await(log::now);
        SqlConnection left = Notes.await(pool::getConnection);
        Notes.await(() -> left.query("begin").execute());
        Notes.await(() -> left.query("select pg_current_xact_id()").execute());

        UUID id = Notes.await(() -> notes.create("behind it"));
        boolean hidden = Notes.await(() -> log.read(start, 100)).changes().isEmpty();
        await().atMost(PATIENCE)
                .until(() -> Notes.await(() -> log.read(start, 100)).changes().stream()
                        .anyMatch(change -> change.resource().equals(id)));

        assertThat(hidden).isTrue();
        Throwable ended =
                catchThrowable(() -> Notes.await(() -> left.query("select 1").execute()));
        assertThat(Failures.known(ended)).isPresent();
    }

    @Test
    void statement_overItsTime_isToldAsATimeoutWithoutItsText() {
        Throwable failed = catchThrowable(() ->
                Notes.await(() -> pool.query("select pg_sleep(60) as secret").execute()));

        StatusRuntimeException told = Failures.toStatus(failed);
        assertThat(Failures.known(failed)).contains(new Failure.DatabaseTimeout());
        assertThat(told.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.DEADLINE_EXCEEDED);
        assertThat(told.getMessage())
                .contains("The database took longer")
                .doesNotContain("secret", "statement timeout");
    }

    @Test
    void write_thatWaitsForALock_isToldAsATimeout() {
        UUID id = Notes.await(() -> notes.create("locked"));
        SqlConnection holder = Notes.await(pool::getConnection);
        Notes.await(() -> holder.query("begin").execute());
        Notes.await(() -> holder.query("select from note where id = '" + id + "' for update")
                .execute());

        Throwable failed = catchThrowable(() -> Notes.await(() -> notes.revise(id)));
        // The holder may have been idle for too long by now.
        Notes.await(() -> holder.query("rollback").execute().onFailure().recoverWithNull());
        Notes.await(() -> holder.close().onFailure().recoverWithNull());

        assertThat(Failures.known(failed)).contains(new Failure.DatabaseTimeout());
    }
}
