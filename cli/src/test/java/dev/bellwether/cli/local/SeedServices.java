package dev.bellwether.cli.local;

import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import com.sun.net.httpserver.HttpServer;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.BacktestSubscriptionRequest;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.Match;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalysisView;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.testkit.FreePort;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code bellwether up} for a test of a page: what is asked of its services, a receiver of webhooks, and a crash. */
final class SeedServices implements AutoCloseable {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path data;
    private final UpProcess.Ports ports = UpProcess.Ports.free();
    private final int receiverPort = FreePort.next();
    private final List<ManagedChannel> channels = new ArrayList<>();
    private Optional<UpProcess> up = Optional.empty();

    SeedServices(Path data) {
        this.data = data;
    }

    static boolean arePackaged() {
        return Files.exists(HOME.resolve("alert-service/target/quarkus-app/quarkus-run.jar"));
    }

    void start() throws IOException {
        UpProcess process = UpProcess.start(
                HOME,
                data,
                ports,
                Map.of(
                        "BELLWETHER_NET_ALLOW_HTTP",
                        "true",
                        "BELLWETHER_NET_ALLOWED_PRIVATE",
                        "127.0.0.1:" + receiverPort));
        up = Optional.of(process);
        process.awaitRunning();
    }

    /** Kills a service, with which all end; what was connected is no more. */
    void crash(Service service) throws IOException, InterruptedException {
        long pid = new ChildRecord(data.resolve("run").resolve(service.label()))
                .running()
                .orElseThrow()
                .pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        up.orElseThrow().awaitExit();
        closeChannels();
    }

    @Override
    public void close() throws Exception {
        closeChannels();
        if (up.isPresent()) {
            end(up.get().pid());
        }
    }

    void subscribe(String id, String expression, String endpoint) {
        Subscription.Builder subscription = Subscription.newBuilder()
                .setCondition(Condition.newBuilder()
                        .setArticle(ArticleCondition.newBuilder().setExpression(expression)));
        if (!endpoint.isEmpty()) {
            subscription.addEndpoints(endpoint);
        }
        subscriptions()
                .createSubscription(CreateSubscriptionRequest.newBuilder()
                        .setSubscriptionId(id)
                        .setSubscription(subscription)
                        .build());
    }

    /** The names of the alerts that a subscription would have been told of everything so far. */
    List<String> backtest(String id) {
        List<String> names = new ArrayList<>();
        subscriptions()
                .backtestSubscription(BacktestSubscriptionRequest.newBuilder()
                        .setName("subscriptions/" + id)
                        .build())
                .forEachRemaining(message -> message.getAlertsList().forEach(alert -> names.add(alert.getName())));
        return names;
    }

    Analysis analysisOf(Article article) {
        ListAnalysesRequest request = ListAnalysesRequest.newBuilder()
                .setFilter("article == \"" + article.getName() + "\"")
                .setView(AnalysisView.ANALYSIS_VIEW_FULL)
                .build();
        return await().atMost(PATIENCE)
                .until(
                        () -> SentimentServiceGrpc.newBlockingStub(channel(Service.SENTIMENT))
                                .listAnalyses(request)
                                .getAnalysesList(),
                        list -> !list.isEmpty())
                .get(0);
    }

    List<Alert> alerts() {
        return AlertServiceGrpc.newBlockingStub(channel(Service.ALERT))
                .listAlerts(ListAlertsRequest.getDefaultInstance())
                .getAlertsList();
    }

    Optional<Match> explain(String subscription, Article article) {
        try {
            return subscriptions()
                    .explainMatch(ExplainMatchRequest.newBuilder()
                            .setSubscription("subscriptions/" + subscription)
                            .setArticle(article.getName())
                            .build())
                    .getMatchesList()
                    .stream()
                    .filter(match -> match.getEntity().equals("entities/us-clsk"))
                    .findFirst();
        } catch (StatusRuntimeException notYet) {
            return Optional.empty();
        }
    }

    Optional<Delivery> delivery(Endpoint endpoint) {
        return endpoints()
                .listDeliveries(ListDeliveriesRequest.newBuilder()
                        .setParent(endpoint.getName())
                        .build())
                .getDeliveriesList()
                .stream()
                .findFirst();
    }

    ArticleServiceGrpc.ArticleServiceBlockingStub articles() {
        return ArticleServiceGrpc.newBlockingStub(channel(Service.ARTICLE));
    }

    SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions() {
        return SubscriptionServiceGrpc.newBlockingStub(channel(Service.ALERT));
    }

    EndpointServiceGrpc.EndpointServiceBlockingStub endpoints() {
        return EndpointServiceGrpc.newBlockingStub(channel(Service.ALERT));
    }

    private ManagedChannel channel(Service service) {
        ManagedChannel channel = Grpc.newChannelBuilder(
                        "127.0.0.1:" + ports.grpc(service), InsecureChannelCredentials.create())
                .build();
        channels.add(channel);
        return channel;
    }

    static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder().setSeconds(time.getEpochSecond()).build();
    }

    String receiverUri() {
        return "http://127.0.0.1:" + receiverPort + "/hook";
    }

    HttpServer receiver(List<Received> received) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), receiverPort), 0);
        server.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    record Received(HttpHeaders headers, String body) {
        String id() {
            return headers.firstValue("webhook-id").orElse("");
        }
    }

    private void closeChannels() {
        channels.forEach(ManagedChannel::shutdownNow);
        channels.clear();
    }

    private static void end(long pid) throws Exception {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            process.get().destroy();
            process.get().onExit().get(60, java.util.concurrent.TimeUnit.SECONDS);
        }
    }
}
