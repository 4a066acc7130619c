package dev.bellwether.cli.packaged;

import static org.awaitility.Awaitility.await;

import dev.bellwether.testkit.Postgres;
import io.grpc.CallOptions;
import io.grpc.ConnectivityState;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A call that does not end, for it waits for a table that is locked; and what its connection is told meanwhile. */
final class HangingCall implements AutoCloseable {

    /** As HealthCheckResponse has them: field 1, a number. */
    private static final byte NOT_SERVING = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CompletableFuture<Status> end = new CompletableFuture<>();
    private final List<Byte> readiness = new CopyOnWriteArrayList<>();
    private final ManagedChannel channel;
    private final Connection database;

    /**
     * @param method one that reads the table, and is served for an empty request
     */
    HangingCall(PackagedService service, Postgres.Database database, String table, String method) throws SQLException {
        this.channel = Grpc.newChannelBuilder(service.address().toString(), InsecureChannelCredentials.create())
                .build();
        this.database = database.connect();
        this.database.setAutoCommit(false);
        watchReadiness();
        try (Statement statement = this.database.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
            call(method, MethodDescriptor.MethodType.UNARY, new byte[0], new End());
            await(method).atMost(PATIENCE).until(() -> waits(statement));
        }
    }

    /** Whether the process has said since that it should not be sent calls. */
    boolean isToldNotReady() {
        return readiness.contains(NOT_SERVING);
    }

    /** Whether the connection was told to go elsewhere: it takes no other call, though it is open. */
    boolean isToldToGo() {
        return channel.getState(false) != ConnectivityState.READY;
    }

    /** How it ended, once it has. */
    CompletableFuture<Status> end() {
        return end;
    }

    private static boolean waits(Statement statement) throws SQLException {
        try (ResultSet waiting = statement.executeQuery(
                "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")) {
            return waiting.next();
        }
    }

    private void watchReadiness() {
        byte[] name = "readiness".getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[name.length + 2];
        request[0] = 0x0a;
        request[1] = (byte) name.length;
        System.arraycopy(name, 0, request, 2, name.length);
        call("grpc.health.v1.Health/Watch", MethodDescriptor.MethodType.SERVER_STREAMING, request, new Readiness());
        await().atMost(PATIENCE).until(() -> !readiness.isEmpty());
    }

    private void call(
            String method, MethodDescriptor.MethodType type, byte[] request, StreamObserver<byte[]> observer) {
        MethodDescriptor<byte[], byte[]> raw = MethodDescriptor.<byte[], byte[]>newBuilder()
                .setType(type)
                .setFullMethodName(method)
                .setRequestMarshaller(new Bytes())
                .setResponseMarshaller(new Bytes())
                .build();
        ClientCalls.asyncServerStreamingCall(channel.newCall(raw, CallOptions.DEFAULT), request, observer);
    }

    @Override
    public void close() throws SQLException {
        channel.shutdownNow();
        database.close();
    }

    private final class End implements StreamObserver<byte[]> {
        @Override
        public void onNext(byte[] answer) {
            // Its end follows.
        }

        @Override
        public void onError(Throwable failure) {
            end.complete(Status.fromThrowable(failure));
        }

        @Override
        public void onCompleted() {
            end.complete(Status.OK);
        }
    }

    private final class Readiness implements StreamObserver<byte[]> {
        @Override
        public void onNext(byte[] answer) {
            readiness.add(answer[1]);
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

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
