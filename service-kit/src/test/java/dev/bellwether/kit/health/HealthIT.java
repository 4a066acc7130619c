package dev.bellwether.kit.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bellwether.api.status.v1.GetStatusRequest;
import dev.bellwether.api.status.v1.GetStatusResponse;
import dev.bellwether.api.status.v1.StatusServiceGrpc;
import dev.bellwether.kit.change.Application;
import dev.bellwether.kit.change.Followers;
import dev.bellwether.kit.change.Upstream;
import dev.bellwether.testkit.PostgresResource;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.agroal.api.AgroalDataSource;
import io.grpc.Channel;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HealthIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String UPSTREAM = "an-upstream";

    @GrpcClient("self")
    Channel channel;

    @Inject
    AgroalDataSource database;

    @Inject
    Followers followers;

    @ConfigProperty(name = "bellwether.database.url")
    String url;

    @ConfigProperty(name = "bellwether.database.user")
    String user;

    @ConfigProperty(name = "bellwether.database.password")
    String password;

    @Test
    void database_away_endsReadinessAndNotLiveness() throws SQLException {
        await().atMost(PATIENCE).until(() -> status("readiness") == ServingStatus.SERVING);
        String name = url.substring(url.lastIndexOf('/') + 1);
        try (Connection server = DriverManager.getConnection(
                        "jdbc:" + url.substring(0, url.lastIndexOf('/')) + "/postgres", user, password);
                Statement statement = server.createStatement()) {
            statement.execute("alter database " + name + " allow_connections false");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            try {
                await().atMost(PATIENCE).until(() -> status("readiness") == ServingStatus.NOT_SERVING);

                assertThat(status("liveness")).isEqualTo(ServingStatus.SERVING);
                assertThat(status("")).isEqualTo(ServingStatus.NOT_SERVING);
                assertThat(status("bellwether.alert.v1.AlertService")).isEqualTo(ServingStatus.NOT_SERVING);
                assertThat(told().getObstacle()).isEqualTo("The database does not answer.");
            } finally {
                statement.execute("alter database " + name + " allow_connections true");
            }
        }
        await().atMost(PATIENCE).until(() -> status("readiness") == ServingStatus.SERVING);
        assertThat(told().getReady()).isTrue();
    }

    @Test
    void follower_hoursBehind_endsReadinessAndNotLiveness() throws SQLException {
        followers.start(new AwayUpstream(), new NoApplication());
        try {
            sql("insert into follower (upstream, caught_up_to) values ('" + UPSTREAM + "', now() - interval '3 h')"
                    + " on conflict (upstream) do update set caught_up_to = excluded.caught_up_to");
            await().atMost(PATIENCE).until(() -> status("readiness") == ServingStatus.NOT_SERVING);

            assertThat(status("liveness")).isEqualTo(ServingStatus.SERVING);
            assertThat(told().getObstacle()).isEqualTo("It is 180 min behind an-upstream.");
            assertThat(told().getFollowers(0).getLag().getSeconds()).isBetween(10_800L, 10_860L);
        } finally {
            sql("update follower set caught_up_to = '2100-01-01' where upstream = '" + UPSTREAM + "'");
        }
        await().atMost(PATIENCE).until(() -> status("readiness") == ServingStatus.SERVING);
    }

    private ServingStatus status(String service) {
        return HealthGrpc.newBlockingStub(channel)
                .check(HealthCheckRequest.newBuilder().setService(service).build())
                .getStatus();
    }

    private GetStatusResponse told() {
        return StatusServiceGrpc.newBlockingStub(channel).getStatus(GetStatusRequest.getDefaultInstance());
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    /** Never answers. */
    private static final class AwayUpstream implements Upstream<String> {

        @Override
        public String name() {
            return UPSTREAM;
        }

        @Override
        public Multi<Batch<String>> watch(String resumeToken) {
            return Multi.createFrom().nothing();
        }

        @Override
        public Uni<Page<String>> list(String pageToken) {
            return Uni.createFrom().nothing();
        }
    }

    private static final class NoApplication implements Application<String> {

        @Override
        public Uni<Write> prepare(List<String> changes) {
            return Uni.createFrom().nothing();
        }
    }
}
