package dev.bellwether.kit.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.GetAlertRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.api.status.v1.GetStatusRequest;
import dev.bellwether.api.status.v1.GetStatusResponse;
import dev.bellwether.api.status.v1.StatusServiceGrpc;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.reflection.v1.MutinyServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.ClientCalls;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ServerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @GrpcClient("self")
    AlertServiceGrpc.AlertServiceBlockingStub alerts;

    @GrpcClient("self")
    Channel channel;

    @GrpcClient("self")
    StatusServiceGrpc.StatusServiceBlockingStub status;

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(strings = {"failed uni", "thrown"})
    void call_thatFails_tellsCodeReasonAndMetadata(String how) throws Exception {
        Status refused = refusal(
                () -> alerts.getAlert(GetAlertRequest.newBuilder().setName(how).build()));

        assertIsMissing(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed multi", "thrown"})
    void stream_thatFails_tellsCodeReasonAndMetadata(String how) throws Exception {
        Status refused = refusal(() -> alerts.watchAlerts(
                        WatchAlertsRequest.newBuilder().setResumeToken(how).build())
                .next());

        assertIsMissing(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"defect in a uni", "defect that is thrown"})
    void call_withADefect_tellsAnIncidentAndNothingElse(String how) throws Exception {
        Status refused = refusal(
                () -> alerts.getAlert(GetAlertRequest.newBuilder().setName(how).build()));

        assertIsDefect(refused);
    }

    @Test
    void stream_withADefect_tellsAnIncidentAndNothingElse() throws Exception {
        Status refused = refusal(() -> alerts.watchAlerts(WatchAlertsRequest.newBuilder()
                        .setResumeToken("defect in a multi")
                        .build())
                .next());

        assertIsDefect(refused);
    }

    @Test
    void call_thatBreaksTheContract_namesTheField() throws Exception {
        Status refused = refusal(() ->
                alerts.listAlerts(ListAlertsRequest.newBuilder().setPageSize(-1).build()));

        assertThat(refused.getCode()).isEqualTo(Code.INVALID_ARGUMENT_VALUE);
        assertThat(detail(refused, ErrorInfo.class).getReason()).isEqualTo("FIELD_INVALID");
        assertThat(detail(refused, BadRequest.class).getFieldViolations(0).getField())
                .isEqualTo("page_size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow statement", "slow session"})
    void read_whoseCallerGoes_isCancelledInTheDatabase(String how) {
        ListenableFuture<Alert> call = AlertServiceGrpc.newFutureStub(channel)
                .getAlert(GetAlertRequest.newBuilder().setName(how).build());
        await().atMost(PATIENCE).until(() -> sleeping() == 1);

        call.cancel(true);

        await().atMost(PATIENCE).until(() -> sleeping() == 0);
    }

    @Test
    void read_whoseDeadlinePasses_isCancelledInTheDatabase() {
        StatusRuntimeException late = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> alerts.withDeadlineAfter(1, TimeUnit.SECONDS)
                        .getAlert(GetAlertRequest.newBuilder()
                                .setName("slow statement")
                                .build()));

        assertThat(late.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.DEADLINE_EXCEEDED);
        await().atMost(PATIENCE).until(() -> sleeping() == 0);
    }

    private long sleeping() {
        return pool.query(
                        "select count(*) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()")
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    @ParameterizedTest
    @CsvSource({"GetAlert, UNARY", "WatchAlerts, SERVER_STREAMING"})
    void call_withTextThatIsNotUtf8_saysSo(String method, MethodDescriptor.MethodType type) throws Exception {
        // Field 1, a string of one byte that begins no character.
        byte[] request = {0x0a, 0x01, (byte) 0xff};

        Status refused = refusal(() -> callRaw(method, type, request));

        assertIsUnreadable(refused, "UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"GetAlert, UNARY", "WatchAlerts, SERVER_STREAMING"})
    void call_withBytesThatAreNoMessage_saysSo(String method, MethodDescriptor.MethodType type) throws Exception {
        byte[] request = {0x0a, 0x7f, 0x01};

        Status refused = refusal(() -> callRaw(method, type, request));

        assertIsUnreadable(refused, "not a message of this method");
    }

    private void callRaw(String method, MethodDescriptor.MethodType type, byte[] request) {
        MethodDescriptor<byte[], byte[]> raw = MethodDescriptor.<byte[], byte[]>newBuilder()
                .setType(type)
                .setFullMethodName("bellwether.alert.v1.AlertService/" + method)
                .setRequestMarshaller(new Bytes())
                .setResponseMarshaller(new Bytes())
                .build();
        ClientCalls.blockingServerStreamingCall(channel, raw, CallOptions.DEFAULT, request)
                .next();
    }

    private static void assertIsUnreadable(Status refused, String problem) throws Exception {
        assertThat(refused.getCode()).isEqualTo(Code.INVALID_ARGUMENT_VALUE);
        assertThat(refused.getMessage()).contains(problem);
        assertThat(detail(refused, ErrorInfo.class).getReason()).isEqualTo("FIELD_INVALID");
        assertThat(detail(refused, ErrorInfo.class).getDomain()).isEqualTo("bellwether.dev");
        assertThat(detail(refused, BadRequest.class).getFieldViolations(0).getField())
                .isEqualTo("request");
    }

    /** Bytes as they are, which no generated client would send. */
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

    @Test
    void stream_whoseReaderStalls_isHeldAndThenCancelled() {
        TestEndpoint.PRODUCED.set(0);
        int cancelled = TestEndpoint.CANCELLED.get();
        AssertSubscriber<WatchAlertsResponse> reader = AssertSubscriber.create(1);
        DemandStream.open(AlertServiceGrpc.newStub(channel)::watchAlerts, WatchAlertsRequest.getDefaultInstance())
                .subscribe(reader);

        reader.awaitItems(1, PATIENCE);
        AtomicInteger last = new AtomicInteger();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> last.getAndSet(TestEndpoint.PRODUCED.get()) == TestEndpoint.PRODUCED.get());
        int whileStalled = TestEndpoint.PRODUCED.get();
        reader.request(5_000);
        reader.awaitItems(5_001, PATIENCE);
        reader.cancel();
        await().atMost(PATIENCE).until(() -> TestEndpoint.CANCELLED.get() > cancelled);

        // A window of HTTP/2 and the buffer beneath it, not all that there is.
        assertThat(whileStalled).isLessThan(10_000);
    }

    @Test
    void status_ofThisProcess_tellsVersionAndDatabase() {
        GetStatusResponse told = status.getStatus(GetStatusRequest.getDefaultInstance());

        assertThat(told.getService()).isEqualTo("kit-test");
        assertThat(told.getDatabase().getReachable()).isTrue();
        assertThat(told.getDatabase().getSchemaVersion()).isEqualTo("101");
        assertThat(told.getDatabase().hasHorizonAge()).isTrue();
    }

    @Test
    void reflection_tellsTheServicesAndTheirContract() {
        AssertSubscriber<ServerReflectionResponse> answers = AssertSubscriber.create(2);
        MutinyServerReflectionGrpc.newMutinyStub(channel)
                .serverReflectionInfo(Multi.createFrom()
                        .items(
                                ServerReflectionRequest.newBuilder()
                                        .setListServices("")
                                        .build(),
                                ServerReflectionRequest.newBuilder()
                                        .setFileContainingSymbol("bellwether.alert.v1.AlertService")
                                        .build()))
                .subscribe(answers);

        List<ServerReflectionResponse> told = answers.awaitItems(2, PATIENCE).getItems();

        assertThat(told.get(0).getListServicesResponse().getServiceList())
                .extracting(ServiceResponse::getName)
                .contains("bellwether.alert.v1.AlertService", "bellwether.status.v1.StatusService");
        assertThat(told.get(1).getFileDescriptorResponse().getFileDescriptorProtoList())
                .anyMatch(file -> file.toStringUtf8().contains("WatchAlerts"));
    }

    private static void assertIsMissing(Status refused) throws Exception {
        assertThat(refused.getCode()).isEqualTo(Code.NOT_FOUND_VALUE);
        assertThat(refused.getMessage()).isEqualTo("alerts/7 does not exist.");
        ErrorInfo info = detail(refused, ErrorInfo.class);
        assertThat(info.getReason()).isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(info.getDomain()).isEqualTo("bellwether.dev");
        assertThat(info.getMetadataMap()).containsEntry("resource", "alerts/7");
    }

    private static void assertIsDefect(Status refused) throws Exception {
        assertThat(refused.getCode()).isEqualTo(Code.INTERNAL_VALUE);
        assertThat(refused.toString()).doesNotContain("secret_table", "IllegalState", "java.");
        ErrorInfo info = detail(refused, ErrorInfo.class);
        assertThat(info.getReason()).isEqualTo("INTERNAL");
        assertThat(refused.getMessage()).contains(info.getMetadataOrThrow("incident"));
    }

    private static <T extends Message> T detail(Status status, Class<T> type) throws Exception {
        for (Any detail : status.getDetailsList()) {
            if (detail.is(type)) {
                return detail.unpack(type);
            }
        }
        throw new AssertionError("no " + type.getSimpleName() + " in " + status);
    }

    private static Status refusal(Runnable call) {
        StatusRuntimeException refused = catchThrowableOfType(StatusRuntimeException.class, call::run);
        assertThat(refused).isNotNull();
        Status status = StatusProto.fromThrowable(refused);
        assertThat(status).isNotNull();
        return status;
    }
}
