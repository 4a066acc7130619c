package dev.bellwether.kit.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.net.OutboundException.Kind;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against real servers on loopback addresses, which only the allow-list opens. */
class OutboundClientTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Long enough to connect on a busy machine: only what was sent can be seen to end. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final FakeResolver resolver = new FakeResolver();

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void post_listedPrivateReceiver_getsTheRequestUnderItsName() {
        Receiver receiver = Receiver.start(VERTX, "127.0.0.1", 0, OutboundClientTest::ok);
        resolver.answer("hooks.example", "127.0.0.1");

        OutboundResponse response = post(
                client("hooks.example:" + receiver.port()), "http://hooks.example:" + receiver.port() + "/a%20b?c=%2F");

        assertThat(response.status()).isEqualTo(200);
        assertThat(new String(response.body(), UTF_8)).isEqualTo("done");
        assertThat(response.isTruncated()).isFalse();
        assertThat(response.header("Content-Length")).contains("4");
        assertThat(receiver.requests())
                .containsExactly("POST /a%20b?c=%2F hooks.example:" + receiver.port() + " {\"n\":1}");
    }

    @Test
    void post_loopbackThatIsNotListed_isRefusedWithoutConnecting() {
        Receiver receiver = Receiver.start(VERTX, "127.0.0.1", 0, OutboundClientTest::ok);
        resolver.answer("hooks.example", "127.0.0.1");
        OutboundClient client = client("10.0.0.0/8");

        assertThatThrownBy(() -> post(client, "http://hooks.example:" + receiver.port()))
                .isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> post(client, "http://127.0.0.1:" + receiver.port()))
                .isInstanceOf(FailureException.class);

        assertThat(receiver.connections()).isEmpty();
    }

    @Test
    void post_nameThatChangesItsAnswer_connectsToTheCheckedAddressOnly() {
        Receiver checked = Receiver.start(VERTX, "127.0.0.2", 0, OutboundClientTest::ok);
        Receiver trap = Receiver.start(VERTX, "127.0.0.1", checked.port(), OutboundClientTest::ok);
        resolver.answer("rebind.example", "127.0.0.2").answer("rebind.example", "127.0.0.1");
        OutboundClient client = client("127.0.0.2/32");

        OutboundResponse first = post(client, "http://rebind.example:" + checked.port());
        FailureException second = catchThrowableOfType(
                FailureException.class, () -> post(client, "http://rebind.example:" + checked.port()));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.failure().message()).contains("127.0.0.1");
        assertThat(resolver.asked()).containsExactly("rebind.example", "rebind.example");
        assertThat(checked.connections()).hasSize(1);
        assertThat(trap.connections()).isEmpty();
    }

    @Test
    void post_oneForbiddenAmongTheAddresses_connectsToNone() {
        Receiver receiver = Receiver.start(VERTX, "127.0.0.2", 0, OutboundClientTest::ok);
        resolver.answer("mixed.example", "127.0.0.2", "169.254.169.254");

        assertThatThrownBy(() -> post(client("127.0.0.2/32"), "http://mixed.example:" + receiver.port()))
                .isInstanceOf(FailureException.class);

        assertThat(receiver.connections()).isEmpty();
    }

    @Test
    void post_firstAddressDead_takesTheNext() {
        Receiver receiver = Receiver.start(VERTX, "127.0.0.2", 0, OutboundClientTest::ok);
        resolver.answer("two.example", "127.0.0.3", "127.0.0.2");

        assertThat(post(client("127.0.0.0/8"), "http://two.example:" + receiver.port())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void post_redirect_isAnAnswerLikeAnyOther(int status) {
        Receiver trap = Receiver.start(VERTX, "127.0.0.1", 0, OutboundClientTest::ok);
        Receiver receiver = Receiver.start(
                VERTX,
                "127.0.0.1",
                0,
                request -> request.response()
                        .setStatusCode(status)
                        .putHeader("Location", "http://127.0.0.1:" + trap.port())
                        .end());

        OutboundResponse response = post(client("127.0.0.0/8"), "http://127.0.0.1:" + receiver.port());

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("location")).isPresent();
        assertThat(trap.connections()).isEmpty();
    }

    @Test
    void post_receiverThatNeverAnswers_timesOutAndCloses() throws InterruptedException {
        Receiver receiver = Receiver.start(VERTX, "127.0.0.1", 0, request -> {});

        assertThat(fail(client("127.0.0.0/8"), "http://127.0.0.1:" + receiver.port(), SHORT))
                .isEqualTo(Kind.TIMED_OUT);
        assertThat(receiver.sawClose()).isTrue();
    }

    @Test
    void post_cancelled_closes() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        Receiver receiver = Receiver.start(VERTX, "127.0.0.1", 0, request -> arrived.countDown());

        Cancellable exchange = client("127.0.0.0/8")
                .post(request("http://127.0.0.1:" + receiver.port(), PATIENCE))
                .subscribe()
                .with(response -> {}, failure -> {});
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        exchange.cancel();

        assertThat(receiver.sawClose()).isTrue();
    }

    @Test
    void post_answerThatNeverEnds_timesOutAndCloses() throws InterruptedException {
        Receiver receiver = Receiver.start(VERTX, "127.0.0.1", 0, request -> {
            request.response().setChunked(true).write("a");
            VERTX.setPeriodic(20, timer -> request.response().write("b"));
        });

        assertThat(fail(client("127.0.0.0/8"), "http://127.0.0.1:" + receiver.port(), SHORT))
                .isEqualTo(Kind.TIMED_OUT);
        assertThat(receiver.sawClose()).isTrue();
    }

    @Test
    void post_hugeAnswer_isCutAndCloses() throws InterruptedException {
        Receiver receiver = Receiver.start(
                VERTX,
                "127.0.0.1",
                0,
                request -> request.response()
                        .putHeader("Content-Length", Long.toString(1L << 40))
                        .write(Buffer.buffer(new byte[1 << 20])));

        OutboundResponse response = post(client("127.0.0.0/8"), "http://127.0.0.1:" + receiver.port());

        assertThat(response.body()).hasSize(Exchange.MAX_BODY_BYTES);
        assertThat(response.isTruncated()).isTrue();
        assertThat(receiver.sawClose()).isTrue();
    }

    @Test
    void post_answerOfExactlyTheLimit_isWhole() {
        Receiver receiver = Receiver.start(
                VERTX,
                "127.0.0.1",
                0,
                request -> request.response().end(Buffer.buffer(new byte[Exchange.MAX_BODY_BYTES])));

        OutboundResponse response = post(client("127.0.0.0/8"), "http://127.0.0.1:" + receiver.port());

        assertThat(response.body()).hasSize(Exchange.MAX_BODY_BYTES);
        assertThat(response.isTruncated()).isFalse();
    }

    @Test
    void post_compressedAnswer_isNotInflated() throws IOException {
        byte[] packed = gzip(new byte[10_000_000]);
        Receiver receiver = Receiver.start(
                VERTX,
                "127.0.0.1",
                0,
                request ->
                        request.response().putHeader("Content-Encoding", "gzip").end(Buffer.buffer(packed)));

        OutboundResponse response = post(client("127.0.0.0/8"), "http://127.0.0.1:" + receiver.port());

        assertThat(response.body()).isEqualTo(packed);
    }

    @Test
    void post_nobodyListens_isUnreachable() {
        Receiver elsewhere = Receiver.start(VERTX, "127.0.0.1", 0, OutboundClientTest::ok);

        assertThat(fail(client("127.0.0.0/8"), "http://127.0.0.5:" + elsewhere.port(), PATIENCE))
                .isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void post_answerThatIsNotHttp_isBroken() {
        int port = VERTX.createNetServer()
                .connectHandler(socket -> socket.handler(data -> socket.write("220 mail.example ESMTP\r\n")))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();

        assertThat(fail(client("127.0.0.0/8"), "http://127.0.0.1:" + port, PATIENCE))
                .isEqualTo(Kind.BROKEN);
    }

    @Test
    void post_connectionClosedBeforeTheAnswer_isBroken() {
        Receiver receiver = Receiver.start(
                VERTX, "127.0.0.1", 0, request -> request.connection().close());

        assertThat(fail(client("127.0.0.0/8"), "http://127.0.0.1:" + receiver.port(), PATIENCE))
                .isEqualTo(Kind.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 99, 60_001})
    void new_connectTimeoutOutOfRange_isRefused(int millis) {
        TestConfig config = TestConfig.defaults().withConnectTimeout(Duration.ofMillis(millis));
        AddressPolicy policy = new AddressPolicy(config, resolver);

        assertThatThrownBy(() -> new OutboundClient(VERTX, config, policy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("connect-timeout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "content-length", "Transfer-Encoding", "connection", "a b", "", "x:y", "x\r\ny"})
    void request_headerThatIsOursOrMalformed_isRefused(String name) {
        assertThatThrownBy(() ->
                        new OutboundRequest(URI.create("https://a.example"), Map.of(name, "x"), new byte[0], PATIENCE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void request_headerValueWithNewLine_isRefused() {
        assertThatThrownBy(() -> new OutboundRequest(
                        URI.create("https://a.example"), Map.of("X-A", "b\r\nX-C: d"), new byte[0], PATIENCE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void ok(HttpServerRequest request) {
        request.response().end("done");
    }

    private OutboundClient client(String... allowedPrivate) {
        TestConfig config = TestConfig.defaults().withHttp().withPrivate(allowedPrivate);
        return new OutboundClient(VERTX, config, new AddressPolicy(config, resolver), new HttpClientOptions());
    }

    private static OutboundResponse post(OutboundClient client, String uri) {
        return client.post(request(uri, PATIENCE)).await().atMost(PATIENCE.plusSeconds(5));
    }

    private static Kind fail(OutboundClient client, String uri, Duration timeout) {
        OutboundException failed = catchThrowableOfType(
                OutboundException.class,
                () -> client.post(request(uri, timeout)).await().atMost(PATIENCE.plusSeconds(5)));
        assertThat(failed).isNotNull();
        return failed.kind();
    }

    private static OutboundRequest request(String uri, Duration timeout) {
        return new OutboundRequest(
                URI.create(uri), Map.of("Content-Type", "application/json"), "{\"n\":1}".getBytes(UTF_8), timeout);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packer = new GZIPOutputStream(bytes)) {
            packer.write(plain);
        }
        return bytes.toByteArray();
    }
}
