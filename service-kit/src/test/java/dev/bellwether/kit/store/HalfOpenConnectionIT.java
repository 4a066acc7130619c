package dev.bellwether.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bellwether.kit.error.Failures;
import dev.bellwether.testkit.Postgres;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.Status;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A network that takes what the service sends, brings nothing back and closes nothing: only time tells. */
@QuarkusTest
@TestProfile(HalfOpenConnectionIT.Short.class)
@QuarkusTestResource(PostgresResource.class)
class HalfOpenConnectionIT {

    private static final long PATIENCE_SECONDS = 60;

    /** So short that a test can wait for it. */
    public static final class Short implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bellwether.database.timeouts.statement", "200ms");
        }
    }

    @Inject
    Vertx vertx;

    @Inject
    RequestPool requests;

    @Test
    void statementOnAHalfOpenConnection_failsAndTheNextHasAnother() throws Exception {
        Postgres.Database database = Postgres.create();
        URI server = URI.create(database.url());
        try (ForgetfulRouter router = new ForgetfulRouter(server.getHost(), server.getPort())) {
            Pool pool = pool(new PgConnectOptions()
                    .setHost("127.0.0.1")
                    .setPort(router.port())
                    .setDatabase(server.getPath().substring(1))
                    .setUser(database.user())
                    .setPassword(database.password()));
            one(pool);

            router.forget();

            Throwable failure = catchThrowable(() -> one(pool));
            assertThat(Failures.toStatus(failure).getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(one(pool)).isEqualTo(1);
            pool.close();
        }
    }

    private static int one(Pool pool) throws Exception {
        return pool.query("select 1")
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0))
                .toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private Pool pool(PgConnectOptions server) {
        return requests.create(new PgPoolCreator.Input() {
            @Override
            public Vertx vertx() {
                return vertx;
            }

            @Override
            public PoolOptions poolOptions() {
                return new PoolOptions().setMaxSize(1);
            }

            @Override
            public List<PgConnectOptions> pgConnectOptionsList() {
                return List.of(server);
            }
        });
    }
}
