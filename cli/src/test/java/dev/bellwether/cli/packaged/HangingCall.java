package dev.bellwether.cli.packaged;

import static org.awaitility.Awaitility.await;

import com.google.common.util.concurrent.ListenableFuture;
import dev.bellwether.testkit.Postgres;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.Channel;
import io.grpc.ConnectivityState;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.stub.StreamObserver;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.function.Function;

/** A call that does not end, for it waits for a table that is locked; and what its connection is told meanwhile. */
final class HangingCall implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<ServingStatus> readiness = new CopyOnWriteArrayList<>();
    private final ManagedChannel channel;
    private final Connection database;
    private final Future<?> answer;

    /**
     * @param call one that reads the table
     */
    HangingCall(
            PackagedService service,
            Postgres.Database database,
            String table,
            Function<Channel, ListenableFuture<?>> call)
            throws SQLException {
        this.channel = Grpc.newChannelBuilder(service.address().toString(), InsecureChannelCredentials.create())
                .build();
        this.database = database.connect();
        this.database.setAutoCommit(false);
        watchReadiness();
        try (Statement statement = this.database.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
            this.answer = call.apply(channel);
            await(table).atMost(PATIENCE).until(() -> waits(statement));
        }
    }

    /** Whether the process has said since that it should not be sent calls. */
    boolean isToldNotReady() {
        return readiness.contains(ServingStatus.NOT_SERVING);
    }

    /** Whether the connection was told to go elsewhere: it takes no other call, though it is open. */
    boolean isToldToGo() {
        return channel.getState(false) != ConnectivityState.READY;
    }

    /** Of the call; fails with its status, once it has ended. */
    Future<?> answer() {
        return answer;
    }

    private static boolean waits(Statement statement) throws SQLException {
        try (ResultSet waiting = statement.executeQuery(
                "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")) {
            return waiting.next();
        }
    }

    private void watchReadiness() {
        HealthGrpc.newStub(channel)
                .watch(HealthCheckRequest.newBuilder().setService("readiness").build(), new Readiness());
        await().atMost(PATIENCE).until(() -> !readiness.isEmpty());
    }

    @Override
    public void close() throws SQLException {
        channel.shutdownNow();
        database.close();
    }

    private final class Readiness implements StreamObserver<HealthCheckResponse> {
        @Override
        public void onNext(HealthCheckResponse told) {
            readiness.add(told.getStatus());
        }

        @Override
        public void onError(Throwable failure) {
            // It ends with the process.
        }

        @Override
        public void onCompleted() {
            // It ends with the process.
        }
    }
}
