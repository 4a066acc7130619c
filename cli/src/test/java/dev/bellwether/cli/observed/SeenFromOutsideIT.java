package dev.bellwether.cli.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpServer;
import dev.bellwether.cli.local.Service;
import dev.bellwether.cli.packaged.PackagedService;
import dev.bellwether.cli.packaged.PackagedServices;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.testkit.Postgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One article, from its ingest to its webhook, as metrics, traces and logs show it. */
class SeenFromOutsideIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String REFUSED_TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Path METRICS_PAGE = Path.of("../docs/metrics.md");
    private static final Path RULES = Path.of("../deploy/monitoring/alerts.yaml");
    private static final Path DASHBOARD = Path.of("../deploy/monitoring/dashboard.json");
    private static final Path RUNBOOKS = Path.of("../docs/operations.md");
    /** Which Prometheus adds to all that it collects. */
    private static final Set<String> TARGET_LABELS = Set.of("instance", "job");

    @TempDir
    static Path logs;

    private static final TraceCollector COLLECTOR = new TraceCollector();
    private static final CompletableFuture<Webhook> WEBHOOK = new CompletableFuture<>();
    private static final Map<Service, Exposition> TOLD_AT_START = new EnumMap<>(Service.class);
    private static final Map<Service, Exposition> TOLD = new EnumMap<>(Service.class);
    private static final List<Postgres.Database> DATABASES = new ArrayList<>();
    private static Optional<HttpServer> receiver = Optional.empty();
    private static Optional<PackagedServices> services = Optional.empty();

    /** What the receiver got. */
    private record Webhook(String traceparent, JsonNode event) {}

    @BeforeAll
    static void sendOneArticleThrough() throws Exception {
        assumeTrue(PackagedService.areBuilt(), "skipped: the services are not packaged; run 'mvn verify'");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        receiver = Optional.of(server);
        server.createContext("/", exchange -> {
            try (exchange) {
                WEBHOOK.complete(new Webhook(
                        String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")),
                        new ObjectMapper().readTree(exchange.getRequestBody())));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
        String authority = "127.0.0.1:" + server.getAddress().getPort();
        for (Service service : Service.values()) {
            DATABASES.add(Postgres.create());
        }
        PackagedServices started = new PackagedServices(
                DATABASES,
                Map.of(
                        "BELLWETHER_NET_ALLOW_HTTP", "true",
                        "BELLWETHER_NET_ALLOWED_PRIVATE", authority,
                        "BELLWETHER_TRACING_DISABLED", "false",
                        "BELLWETHER_TRACING_PROTOCOL", "http/protobuf",
                        "BELLWETHER_TRACING_ENDPOINT", COLLECTOR.address(),
                        "BELLWETHER_LOG_FORMAT", "JSON"),
                logs);
        services = Optional.of(started);
        started.start();
        for (Service service : Service.values()) {
            TOLD_AT_START.put(service, metrics(started, service));
        }
        try (Remote remote = started.connect()) {
            OneArticle article = new OneArticle(remote);
            article.subscribe("http://" + authority + "/");
            article.ingest("00-" + TRACE + "-b7ad6b7169203331-01");
            article.askForWhatIsNotThere();
            await().atMost(PATIENCE).until(WEBHOOK::isDone);
        }
        await().atMost(PATIENCE).until(() -> metrics(started, Service.ALERT).has("bellwether_delivery_attempts_total"));
        for (Service service : Service.values()) {
            TOLD.put(service, metrics(started, service));
        }
    }

    @AfterAll
    static void stop() {
        services.ifPresent(PackagedServices::close);
        receiver.ifPresent(server -> server.stop(0));
        COLLECTOR.close();
    }

    @Test
    void trace_ofTheIngest_goesOnToTheWebhook() throws Exception {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(COLLECTOR.of(TRACE))
                        .extracting(span -> span.service() + ": " + span.name())
                        .contains(
                                "article-service: bellwether.article.v1.ArticleService/IngestArticle",
                                "sentiment-service: analyze article",
                                "alert-service: open alert",
                                "alert-service: deliver alert"));
        Webhook webhook = WEBHOOK.get();
        TraceCollector.Taken delivery = COLLECTOR.of(TRACE).stream()
                .filter(span -> span.name().equals("deliver alert"))
                .findFirst()
                .orElseThrow();

        assertThat(webhook.traceparent()).isEqualTo("00-" + TRACE + "-" + delivery.span() + "-01");
        assertThat(webhook.event().path("traceparent").asText()).isEqualTo(webhook.traceparent());
        assertThat(COLLECTOR.of(TRACE))
                .as("each but the first has its parent among them")
                .filteredOn(span -> COLLECTOR.of(TRACE).stream()
                        .noneMatch(other -> other.span().equals(span.parent())))
                .extracting(TraceCollector.Taken::name)
                .containsExactly("bellwether.article.v1.ArticleService/IngestArticle");
        assertThat(COLLECTOR.all()).noneMatch(span -> span.name().startsWith("grpc.health"));
    }

    @Test
    void logs_asJson_areOneObjectALine() throws IOException {
        for (Service service : Service.values()) {
            List<String> lines =
                    Files.readAllLines(services.orElseThrow().of(service).log());
            String last = lines.get(lines.size() - 1);

            JsonNode line = new ObjectMapper().readTree(last);

            assertThat(line.path("level").asText()).as(last).isNotEmpty();
            assertThat(line.path("message").asText()).as(last).isNotEmpty();
            assertThat(line.path("loggerName").asText()).as(last).isNotEmpty();
        }
    }

    @Test
    void log_ofACall_carriesTheTraceIdOfItsCaller() throws Exception {
        PackagedServices running = services.orElseThrow();
        String incident;
        try (Remote remote = running.connect();
                Connection database = DATABASES.get(Service.ARTICLE.ordinal()).connect();
                Statement statement = database.createStatement()) {
            statement.execute("alter table article_search rename to article_search_gone");
            incident = new OneArticle(remote).search("00-" + REFUSED_TRACE + "-b7ad6b7169203331-01");
            statement.execute("alter table article_search_gone rename to article_search");
        }

        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(running.of(Service.ARTICLE).log())) {
            if (line.contains(incident)) {
                lines.add(new ObjectMapper().readTree(line));
            }
        }

        assertThat(lines)
                .extracting(line -> line.path("mdc").path("traceId").asText())
                .containsExactly(REFUSED_TRACE);
    }

    @Test
    void metrics_ofEachService_areDocumentedWithTheirLabels() throws IOException {
        List<Documented> page = Documented.read(METRICS_PAGE);
        for (Service service : Service.values()) {
            Exposition told = Objects.requireNonNull(TOLD.get(service));
            for (Documented metric : page) {
                boolean expected = metric.isToldBy(service);
                assertThat(told.has(metric.name()))
                        .as("%s in %s", metric.name(), service)
                        .isEqualTo(expected);
                if (expected) {
                    assertThat(told.labelsOf(metric.name()))
                            .as("%s in %s", metric.name(), service)
                            .isEqualTo(new TreeSet<>(metric.labels()));
                }
            }
            assertThat(told.labels().keySet().stream()
                            .filter(name -> name.startsWith("bellwether_"))
                            .map(Documented::family))
                    .as("told by %s", service)
                    .isSubsetOf(page.stream().map(Documented::name).toList());
        }
    }

    @Test
    void query_ofEachPanelAndRule_asksForWhatIsTold() throws IOException {
        Exposition told = TOLD.values().stream().reduce(new Exposition(Map.of()), Exposition::and);
        for (String text :
                Stream.concat(ruleQueries().stream(), panelQueries().stream()).toList()) {
            PromQuery query = PromQuery.parse(text);
            assertThat(query.selected()).as(text).isNotEmpty();
            Set<String> known = new TreeSet<>(TARGET_LABELS);
            query.selected().forEach((metric, labels) -> {
                assertThat(told.labels()).as(text).containsKey(metric);
                assertThat(told.labels().get(metric)).as(text).containsAll(labels);
                known.addAll(told.labels().get(metric));
            });
            assertThat(known).as(text).containsAll(query.grouped());
        }
    }

    @Test
    void rule_ofAServiceThatIsGone_asksForWhatThatServiceAloneTellsFromItsStartOn() throws IOException {
        Map<String, String> asked = new TreeMap<>();
        for (JsonNode rule : rules()) {
            if (rule.path("alert").asText().equals("BellwetherServiceGone")) {
                String expression = rule.path("expr").asText();
                assertThat(expression).startsWith("absent(");
                PromQuery.parse(expression)
                        .selected()
                        .keySet()
                        .forEach(metric -> asked.put(
                                metric, rule.path("labels").path("service").asText()));
            }
        }

        assertThat(asked.values())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Service.values()).map(Service::label).toList());
        asked.forEach(
                (metric, told) -> TOLD_AT_START.forEach((service, exposition) -> assertThat(exposition.has(metric))
                        .as("%s in %s", metric, service)
                        .isEqualTo(service.label().equals(told))));
    }

    @Test
    void rule_ofEachAlert_hasARunbook() throws IOException {
        List<String> headings = Files.readAllLines(RUNBOOKS).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4).strip())
                .toList();
        for (JsonNode rule : rules()) {
            String name = rule.path("alert").asText();

            assertThat(headings).contains(name);
            assertThat(rule.path("annotations").path("runbook").asText())
                    .isEqualTo("docs/operations.md#" + name.toLowerCase(java.util.Locale.ROOT));
        }
    }

    private static List<JsonNode> rules() throws IOException {
        List<JsonNode> rules = new ArrayList<>();
        new YAMLMapper()
                .readTree(RULES.toFile())
                .path("groups")
                .forEach(group -> group.path("rules").forEach(rules::add));
        assertThat(rules).isNotEmpty();
        return rules;
    }

    private static List<String> ruleQueries() throws IOException {
        return rules().stream().map(rule -> rule.path("expr").asText()).toList();
    }

    private static List<String> panelQueries() throws IOException {
        List<String> queries =
                new ObjectMapper().readTree(DASHBOARD.toFile()).path("panels").findValuesAsText("expr");
        assertThat(queries).isNotEmpty();
        return queries;
    }

    private static Exposition metrics(PackagedServices started, Service service)
            throws IOException, InterruptedException {
        return Exposition.parse(started.of(service).get("/q/metrics"));
    }
}
