package dev.bellwether.kit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellwether.kit.net.OutboundException.Kind;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The name is proved by its certificate although the connection goes to an address. */
class OutboundTlsTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path folder;

    private static Receiver receiver;

    private final FakeResolver resolver = new FakeResolver();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        makeCertificate();
        receiver = Receiver.start(
                VERTX, options("127.0.0.1"), request -> request.response().end());
    }

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void post_certificateOfTheName_isTrustedAndTheNameWasAskedFor() {
        resolver.answer("hooks.example", "127.0.0.1");

        OutboundResponse response = client(new HttpClientOptions().setTrustOptions(keys()))
                .post(request("hooks.example"))
                .await()
                .atMost(PATIENCE);

        assertThat(response.status()).isEqualTo(200);
        assertThat(receiver.connections()).last().asString().endsWith(" hooks.example");
        assertThat(receiver.requests()).last().asString().contains("hooks.example:" + receiver.port());
    }

    @Test
    void post_certificateOfAnotherName_isUntrusted() {
        resolver.answer("other.example", "127.0.0.1");

        assertThat(fail(new HttpClientOptions().setTrustOptions(keys()), "other.example"))
                .isEqualTo(Kind.UNTRUSTED);
    }

    @Test
    void post_certificateOfNoKnownAuthority_isUntrusted() {
        resolver.answer("hooks.example", "127.0.0.1");

        assertThat(fail(new HttpClientOptions(), "hooks.example")).isEqualTo(Kind.UNTRUSTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]"})
    void post_addressInTheCertificate_isTrusted(String literal) {
        String address = literal.replace("[", "").replace("]", "");
        Receiver receiver = Receiver.start(
                VERTX, options(address), request -> request.response().end());

        OutboundResponse response = client(new HttpClientOptions().setTrustOptions(keys()))
                .post(request(literal, receiver.port()))
                .await()
                .atMost(PATIENCE);

        assertThat(response.status()).isEqualTo(200);
        assertThat(receiver.requests()).containsExactly("POST / " + literal + ":" + receiver.port() + " ");
    }

    @Test
    void post_receiverThatSpeaksPlainly_isUntrusted() {
        Receiver plain = Receiver.start(
                VERTX, "127.0.0.1", 0, request -> request.response().end());
        resolver.answer("hooks.example", "127.0.0.1");

        OutboundException failed = catchThrowableOfType(
                OutboundException.class,
                () -> client(new HttpClientOptions())
                        .post(request("hooks.example", plain.port()))
                        .await()
                        .atMost(PATIENCE));

        assertThat(failed.kind()).isIn(Kind.UNTRUSTED, Kind.UNREACHABLE);
        assertThat(plain.requests()).isEmpty();
    }

    private Kind fail(HttpClientOptions trust, String host) {
        OutboundException failed = catchThrowableOfType(
                OutboundException.class,
                () -> client(trust).post(request(host)).await().atMost(PATIENCE));
        assertThat(failed).isNotNull();
        return failed.kind();
    }

    private OutboundClient client(HttpClientOptions trust) {
        TestConfig config = TestConfig.defaults().withPrivate("127.0.0.0/8", "::1");
        return new OutboundClient(VERTX, config, new AddressPolicy(config, resolver), trust);
    }

    private static OutboundRequest request(String host) {
        return request(host, receiver.port());
    }

    private static OutboundRequest request(String host, int port) {
        return new OutboundRequest(URI.create("https://" + host + ":" + port + "/"), Map.of(), new byte[0], PATIENCE);
    }

    private static HttpServerOptions options(String address) {
        return new HttpServerOptions()
                .setHost(address)
                .setPort(0)
                .setSsl(true)
                .setSni(true)
                .setKeyCertOptions(keys());
    }

    private static PfxOptions keys() {
        return new PfxOptions().setPath(folder.resolve("keys.p12").toString()).setPassword(PASSWORD);
    }

    /** The JDK has no public class that makes certificates, but each one brings this tool. */
    private static void makeCertificate() throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hooks.example",
                        "-ext",
                        "san=dns:hooks.example,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        folder.resolve("keys.p12").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
