package dev.bellwether.kit.status;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.status.v1.GetStatusRequest;
import dev.bellwether.api.status.v1.GetStatusResponse;
import dev.bellwether.api.status.v1.StatusService;
import dev.bellwether.kit.change.FollowerState;
import dev.bellwether.kit.change.Followers;
import dev.bellwether.kit.change.HorizonMonitor;
import dev.bellwether.kit.health.Health;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves StatusService for whichever service this process is. */
@GrpcService
class StatusEndpoint implements StatusService {

    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(2);
    private static final String DATABASE = """
            select current_setting('server_version') as version,
                   coalesce((select version from flyway_schema_history
                             where success order by installed_rank desc limit 1), '') as schema_version
            """;

    private final String service;
    private final String version;
    private final Pool pool;
    private final Followers followers;
    private final HorizonMonitor horizon;
    private final Health health;
    private final Clock clock;
    private final Instant start;

    StatusEndpoint(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.application.version") String version,
            Pool pool,
            Followers followers,
            HorizonMonitor horizon,
            Health health,
            Clock clock) {
        this.service = service;
        this.version = version;
        this.pool = pool;
        this.followers = followers;
        this.horizon = horizon;
        this.health = health;
        this.clock = clock;
        this.start = clock.instant();
    }

    @Override
    public Uni<GetStatusResponse> getStatus(GetStatusRequest request) {
        return database().map(database -> {
            GetStatusResponse.Builder status = GetStatusResponse.newBuilder()
                    .setService(service)
                    .setVersion(version)
                    .setStartTime(timestamp(start))
                    .setDatabase(database)
                    .setReady(health.obstacle().isEmpty())
                    .setObstacle(health.obstacle());
            Map<String, Duration> lags = followers.lags();
            followers.states().forEach(state -> status.addFollowers(follower(state, lags)));
            return status.build();
        });
    }

    private Uni<GetStatusResponse.Database> database() {
        return pool.query(DATABASE)
                .execute()
                .map(rows -> reachable(rows.iterator().next()))
                .ifNoItem()
                .after(DATABASE_PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(GetStatusResponse.Database.getDefaultInstance());
    }

    private GetStatusResponse.Database reachable(Row row) {
        return GetStatusResponse.Database.newBuilder()
                .setReachable(true)
                .setVersion(row.getString("version"))
                .setSchemaVersion(row.getString("schema_version"))
                .setHorizonAge(duration(horizon.age()))
                .build();
    }

    private GetStatusResponse.Follower follower(FollowerState state, Map<String, Duration> lags) {
        GetStatusResponse.Follower.Builder follower = GetStatusResponse.Follower.newBuilder()
                .setUpstream(state.upstream())
                .setLeader(state.leader())
                .setConnected(state.connected())
                .setObstacle(state.obstacle());
        state.lastMessage()
                .ifPresent(last -> follower.setSinceLastMessage(duration(Duration.between(last, clock.instant()))));
        Optional.ofNullable(lags.get(state.upstream())).ifPresent(lag -> follower.setLag(duration(lag)));
        return follower.build();
    }

    private static com.google.protobuf.Duration duration(Duration duration) {
        return com.google.protobuf.Duration.newBuilder()
                .setSeconds(duration.getSeconds())
                .setNanos(duration.getNano())
                .build();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
