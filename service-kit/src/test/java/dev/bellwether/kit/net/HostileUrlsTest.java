package dev.bellwether.kit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.kit.error.Failure.ForbiddenAddress;
import dev.bellwether.kit.error.FailureException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Thousands of hostile URLs against the client, watched where it asks the operating system for a connection. */
class HostileUrlsTest {

    private static final int URLS = 4_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final InetAddress PUBLIC = FakeResolver.address("93.184.216.34");

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final RecordedSockets sockets = RecordedSockets.refusing();
    private final Vertx vertx = sockets.vertx();
    private final FakeResolver resolver = new FakeResolver();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void post_toAnyHostileUrl_connectsToNothing() {
        OutboundClient client = client();
        HostileUrls urls = new HostileUrls(random, resolver);
        Set<String> tried = new HashSet<>();

        while (tried.size() < URLS) {
            String url = urls.next();
            tried.add(url);
            assertThatThrownBy(() -> post(client, url))
                    .as("%s (seed %d)", url, seed)
                    .isInstanceOfSatisfying(
                            FailureException.class,
                            refused -> assertThat(refused.failure()).isInstanceOf(ForbiddenAddress.class));
        }

        assertThat(sockets.addresses()).as("seed %d", seed).isEmpty();
    }

    /** What shows that the sockets are watched: a public address is asked for, and a public name. */
    @Test
    void post_toAPublicUrl_isSeenAtTheSocket() {
        OutboundClient client = client();
        resolver.answer("hooks.example", "93.184.216.34");

        for (String url :
                new String[] {"https://93.184.216.34/", "http://hooks.example/", "http://[64:ff9b::5db8:d822]/"}) {
            sockets.forget();
            assertThatThrownBy(() -> post(client, url)).isInstanceOf(OutboundException.class);
            assertThat(sockets.addresses()).as(url).hasSize(1);
        }
    }

    @Test
    void post_toANameThatChangesBetweenLookUps_connectsToWhatWasCheckedOnly() {
        OutboundClient client = client();

        for (int i = 0; i < 200; i++) {
            String name = "rebind" + i + ".example";
            resolver.answer(name, "93.184.216.34").answer(name, random.nextBoolean() ? "127.0.0.1" : "169.254.169.254");
            sockets.forget();

            assertThatThrownBy(() -> post(client, "http://" + name + "/")).isInstanceOf(OutboundException.class);
            assertThat(sockets.addresses()).containsExactly(PUBLIC);
            assertThatThrownBy(() -> post(client, "http://" + name + "/")).isInstanceOf(FailureException.class);
            assertThat(sockets.addresses()).as("the second look-up").containsExactly(PUBLIC);
        }
    }

    @Test
    void post_toAReceiverThatRedirects_connectsToThatAlone() {
        HostileUrls urls = new HostileUrls(random, resolver);
        for (int i = 0; i < 50; i++) {
            String location = urls.next();
            Receiver receiver = Receiver.start(
                    vertx,
                    "127.0.0.1",
                    0,
                    request -> request.response()
                            .setStatusCode(307)
                            .putHeader("Location", location.replaceAll("[^\\x21-\\x7e]", ""))
                            .end());
            String own = "127.0.0.1:" + receiver.port();

            assertThat(post(client(own), "http://" + own + "/").status()).isEqualTo(307);
        }

        assertThat(sockets.addresses()).containsExactly(FakeResolver.address("127.0.0.1"));
    }

    @Test
    void post_toPrivateAddresses_connectsToThoseThatTheOperatorOpened() {
        OutboundClient client = client("10.1.0.0/16", "inside.example:8443", "fd12::/16");
        resolver.answer("inside.example", "192.168.7.7");

        for (int i = 0; i < 300; i++) {
            String address = "10." + random.nextInt(4) + "." + random.nextInt(256) + "." + random.nextInt(256);
            boolean isOpen = address.startsWith("10.1.");
            sockets.forget();
            assertThatThrownBy(() -> post(client, "http://" + address + "/"))
                    .isInstanceOf(isOpen ? OutboundException.class : FailureException.class);
            assertThat(sockets.addresses()).as("%s (seed %d)", address, seed).hasSize(isOpen ? 1 : 0);
        }
        sockets.forget();
        assertThatThrownBy(() -> post(client, "http://inside.example:8443/")).isInstanceOf(OutboundException.class);
        assertThatThrownBy(() -> post(client, "http://inside.example:8444/")).isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> post(client, "http://[fd12::1]/")).isInstanceOf(OutboundException.class);
        assertThat(sockets.addresses())
                .containsExactly(FakeResolver.address("192.168.7.7"), FakeResolver.address("fd12::1"));
    }

    private OutboundClient client(String... allowedPrivate) {
        TestConfig config = TestConfig.defaults().withHttp();
        TestConfig opened = allowedPrivate.length == 0 ? config : config.withPrivate(allowedPrivate);
        return new OutboundClient(vertx, opened, new AddressPolicy(opened, resolver), new HttpClientOptions());
    }

    /** As a service does: an address that is no URI is refused by the policy, and never becomes a request. */
    private OutboundResponse post(OutboundClient client, String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException notAUri) {
            AddressPolicy policy = new AddressPolicy(TestConfig.defaults().withHttp(), resolver);
            throw policy.check(url)
                    .onItem()
                    .transformToUni(ignored -> Uni.createFrom().<RuntimeException>failure(new AssertionError(url)))
                    .onFailure(FailureException.class)
                    .recoverWithItem(refused -> (RuntimeException) refused)
                    .await()
                    .atMost(PATIENCE);
        }
        return client.post(new OutboundRequest(uri, Map.of(), new byte[] {1}, PATIENCE))
                .await()
                .atMost(PATIENCE);
    }
}
