package dev.bellwether.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.Timestamp;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.DeleteArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.testkit.DatabaseSearch;
import dev.bellwether.testkit.Postgres;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article that raised an alert is erased, through the real processes, from every database. */
class ErasureIT {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path data;

    private final UpProcess.Ports ports = UpProcess.Ports.free();
    private final Map<Service, ManagedChannel> channels = new EnumMap<>(Service.class);
    private Optional<UpProcess> up = Optional.empty();

    @BeforeEach
    void start() throws IOException {
        assumeTrue(
                Files.exists(HOME.resolve("alert-service/target/quarkus-app/quarkus-run.jar")),
                "skipped: the services are not packaged; run 'mvn verify'");
        UpProcess process = UpProcess.start(HOME, data, ports);
        up = Optional.of(process);
        process.awaitRunning();
    }

    @AfterEach
    void stop() throws Exception {
        channels.values().forEach(ManagedChannel::shutdownNow);
        if (up.isPresent()) {
            up.get().terminate();
        }
    }

    @Test
    void erasedArticle_isFoundInNoDatabase() {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        String control = "control" + UUID.randomUUID().toString().replace("-", "");
        SubscriptionServiceGrpc.newBlockingStub(channel(Service.ALERT))
                .createSubscription(CreateSubscriptionRequest.newBuilder()
                        .setSubscription(Subscription.newBuilder()
                                .setCondition(Condition.newBuilder()
                                        .setArticle(ArticleCondition.newBuilder()
                                                .setExpression("entity.id == \"entities/us-wmt\""
                                                        + " && article.title.contains(\"falls\")")))
                                .setPolicy(dev.bellwether.api.alert.v1.Policy.newBuilder()
                                        .setCooldown(com.google.protobuf.Duration.getDefaultInstance())))
                        .build());
        Article article = ingest(canary);
        Article kept = ingest(control);
        await().atMost(PATIENCE).until(() -> alerts().size() == 2);
        for (Service service : Service.values()) {
            assertThat(columnsWith(service, canary)).as("%s before", service).isNotEmpty();
        }

        ArticleServiceGrpc.newBlockingStub(channel(Service.ARTICLE))
                .deleteArticle(DeleteArticleRequest.newBuilder()
                        .setName(article.getName())
                        .build());

        for (Service service : Service.values()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(columnsWith(service, canary))
                            .as("%s", service)
                            .isEmpty());
            assertThat(columnsWith(service, control)).as("%s control", service).isNotEmpty();
        }
        assertThat(alerts())
                .filteredOn(Alert::hasArticleDeleteTime)
                .singleElement()
                .satisfies(alert -> assertThat(alert.getArticle()).isEqualTo(article.getName()));
        assertThat(alerts())
                .filteredOn(alert -> !alert.hasArticleDeleteTime())
                .singleElement()
                .satisfies(alert -> assertThat(alert.getArticle()).isEqualTo(kept.getName()));
    }

    private Article ingest(String text) {
        long now = Instant.now().getEpochSecond();
        return ArticleServiceGrpc.newBlockingStub(channel(Service.ARTICLE))
                .ingestArticle(IngestArticleRequest.newBuilder()
                        .setDocument(RawDocument.newBuilder()
                                .setStructured(StructuredContent.newBuilder()
                                        .setTitle("Walmart falls after a profit warning, says " + text)
                                        .setBody("Shares of Walmart (NYSE: WMT) fell sharply on Thursday after the"
                                                + " retailer cut its forecast, " + text + " wrote.")
                                        .addAuthors("Ann " + text)
                                        .setPublishTime(Timestamp.newBuilder().setSeconds(now - 600)))
                                .setUri("https://news.example/" + text)
                                .setSource("source " + text)
                                .setFetchTime(Timestamp.newBuilder().setSeconds(now))
                                .putLabels("desk", text))
                        .build())
                .getArticle();
    }

    private List<Alert> alerts() {
        return AlertServiceGrpc.newBlockingStub(channel(Service.ALERT))
                .listAlerts(ListAlertsRequest.getDefaultInstance())
                .getAlertsList();
    }

    private List<String> columnsWith(Service service, String text) {
        String url = "postgresql://127.0.0.1:" + ports.database() + "/" + service.database();
        try (Connection database = new Postgres.Database(url, Database.USER, password()).connect()) {
            return DatabaseSearch.columnsWith(database, text);
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("the database of " + service + " cannot be searched", failed);
        }
    }

    private String password() throws IOException {
        return Files.readString(data.resolve("password"));
    }

    private ManagedChannel channel(Service service) {
        return channels.computeIfAbsent(
                service,
                one -> Grpc.newChannelBuilder("127.0.0.1:" + ports.grpc(one), InsecureChannelCredentials.create())
                        .build());
    }
}
