package dev.bellwether.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.WatchArticlesRequest;
import dev.bellwether.cli.local.Service;
import dev.bellwether.cli.packaged.DatabaseDump;
import dev.bellwether.cli.packaged.PackagedService;
import dev.bellwether.cli.packaged.PackagedServices;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.testkit.Postgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Today's services on the databases that a release made. With the system property {@code bellwether.release.record} the
 * databases and the answers of this tree are recorded for the release that it names; see .ci/record-release.
 */
class ReleasedDatabasesIT {
    private static final Path RELEASES = Path.of("src/test/resources/releases");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Kept back when a release is recorded, so that there is a page that its databases do not know. */
    private static final String NEW_PAGE = "crypto";

    @TempDir
    Path logs;

    @BeforeAll
    static void requireServices() {
        assumeTrue(PackagedService.areBuilt(), "skipped: the services are not packaged; run 'mvn verify'");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void services_onTheDatabasesOfARelease_goOn(Path release) throws Exception {
        ReleasedAnswers recorded = ReleasedAnswers.read(release.resolve("answers.json"));
        List<Postgres.Database> databases = new ArrayList<>();
        for (Service service : Service.values()) {
            databases.add(DatabaseDump.load(release.resolve(service.label() + ".sql")));
        }
        Seeds page = seeds(NEW_PAGE::equals);
        try (PackagedServices services = new PackagedServices(databases, Map.of(), logs);
                Remote remote = connect(services)) {
            assertThat(recorded.differences(ReleasedAnswers.ask(remote))).isEmpty();
            // The databases are in another cluster now, as after a restore: places in the old logs mean nothing.
            assertThatThrownBy(() -> watch(remote, recorded.resumeToken())).hasMessageContaining("OUT_OF_RANGE");

            Outcome outcome =
                    new Collector(remote, page, PATIENCE).collect(new Loader(remote, page).loadPages(Instant.now()));

            assertThat(outcome.fired())
                    .containsExactlyElementsOf(page.expected())
                    .isNotEmpty();
            ReleasedAnswers after = ReleasedAnswers.ask(remote);
            assertThat(recorded.differences(after)).isEmpty();
            assertThat(added(recorded, after)).containsExactlyInAnyOrder("articles", "analyses", "alerts");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "bellwether.release.record", matches = "v.+")
    void record() throws Exception {
        Path release = RELEASES.resolve(System.getProperty("bellwether.release.record"));
        Files.createDirectories(release);
        List<Postgres.Database> databases = new ArrayList<>();
        for (Service service : Service.values()) {
            databases.add(Postgres.create());
        }
        HttpServer receiver = receiver();
        String authority = "127.0.0.1:" + receiver.getAddress().getPort();
        Map<String, String> settings =
                Map.of("BELLWETHER_NET_ALLOW_HTTP", "true", "BELLWETHER_NET_ALLOWED_PRIVATE", authority);
        Seeds pages = seeds(id -> !id.equals(NEW_PAGE));
        try (PackagedServices services = new PackagedServices(databases, settings, logs);
                Remote remote = connect(services)) {
            subscribe(remote, "http://" + authority + "/");
            Loader loader = new Loader(remote, pages);
            loader.loadSubscriptions();
            Instant now = Instant.now();
            Outcome outcome = new Collector(remote, pages, PATIENCE).collect(loader.loadPages(now));
            assertThat(outcome.fired()).containsExactlyInAnyOrderElementsOf(pages.expected());
            await().atMost(PATIENCE)
                    .until(() -> ReleasedAnswers.deliveries(remote, "endpoints/receiver").stream()
                            .allMatch(one -> one.getState() == Delivery.State.STATE_DELIVERED));
            ReleasedAnswers.ask(remote).write(release.resolve("answers.json"));
        } finally {
            receiver.stop(0);
        }
        for (Service service : Service.values()) {
            DatabaseDump.write(databases.get(service.ordinal()), release.resolve(service.label() + ".sql"));
        }
    }

    private static Remote connect(PackagedServices services) throws IOException {
        services.start();
        return services.connect();
    }

    /** Every release of which the databases were recorded. */
    private static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(RELEASES)) {
            return folders.sorted().toList();
        }
    }

    /**
     * The collections of what is new, one name for each item. As the articles are read from the beginning, today's model may say of a
     * recorded one what it makes of it: that is not new, unless it says so twice.
     */
    private static List<String> added(ReleasedAnswers recorded, ReleasedAnswers after) {
        Set<String> names = new HashSet<>(after.items().keySet());
        names.removeAll(recorded.items().keySet());
        Set<String> superseded = new HashSet<>();
        names.removeIf(name -> {
            String earlier = after.of(name).path("supersedes").asText();
            return recorded.items().containsKey(earlier) && superseded.add(earlier);
        });
        return names.stream().map(name -> name.substring(0, name.indexOf('/'))).toList();
    }

    private static void watch(Remote remote, String token) {
        ArticleServiceGrpc.newBlockingStub(remote.articles().channel())
                .watchArticles(
                        WatchArticlesRequest.newBuilder().setResumeToken(token).build())
                .next();
    }

    /** The seeds with some of the pages, and what these must raise. */
    private static Seeds seeds(Predicate<String> isTaken) {
        Seeds all = Seeds.read(Path.of("..", "seeds"));
        return new Seeds(
                all.folder(),
                all.pages().stream().filter(page -> isTaken.test(page.id())).toList(),
                all.entities(),
                all.subscriptions(),
                all.expected().stream()
                        .filter(alert -> isTaken.test(alert.page()))
                        .toList(),
                all.quiet());
    }

    /** One subscription with an endpoint, so that there are deliveries; of news that are not in the page kept back. */
    private static void subscribe(Remote remote, String uri) {
        CreateEndpointRequest endpoint = CreateEndpointRequest.newBuilder()
                .setEndpointId("receiver")
                .setEndpoint(Endpoint.newBuilder().setUri(uri))
                .build();
        remote.alerts().call(EndpointServiceGrpc::newBlockingStub, stub -> stub.createEndpoint(endpoint));
        CreateSubscriptionRequest subscription = CreateSubscriptionRequest.newBuilder()
                .setSubscriptionId("posted")
                .setSubscription(Subscription.newBuilder()
                        .addEndpoints("endpoints/receiver")
                        .setCondition(Condition.newBuilder()
                                .setArticle(ArticleCondition.newBuilder()
                                        .setExpression("entity.id == \"entities/us-kss\""))))
                .build();
        remote.alerts().call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.createSubscription(subscription));
    }

    private static HttpServer receiver() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
