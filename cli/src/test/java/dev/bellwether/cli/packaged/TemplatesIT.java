package dev.bellwether.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.protobuf.Timestamp;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListTemplatesRequest;
import dev.bellwether.api.alert.v1.Match;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.Template;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.api.sentiment.v1.Alias;
import dev.bellwether.api.sentiment.v1.AliasClass;
import dev.bellwether.api.sentiment.v1.CreateEntityRequest;
import dev.bellwether.api.sentiment.v1.Entity;
import dev.bellwether.api.sentiment.v1.EntityKind;
import dev.bellwether.api.sentiment.v1.EntityServiceGrpc;
import dev.bellwether.cli.Bellwether;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.testkit.Postgres;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each template that ships, made a subscription by the command, against an article that it must tell of and one that it must not. */
class TemplatesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    @Test
    void template_ofEachKind_firesForItsArticleAndNotForTheOther() throws Exception {
        assumeTrue(PackagedService.areBuilt(), "skipped: the services are not packaged; run 'mvn verify'");
        JsonNode pages = pages();
        try (PackagedServices services = new PackagedServices(
                List.of(Postgres.create(), Postgres.create(), Postgres.create()), Map.of(), folder)) {
            services.start();
            try (Remote remote = services.connect()) {
                pages.forEach(page -> createEntity(remote, page));
                for (JsonNode page : pages) {
                    subscribe(remote, page);
                }
                Map<String, String> fires = new LinkedHashMap<>();
                Map<String, String> quiet = new LinkedHashMap<>();
                Map<String, String> entities = new LinkedHashMap<>();
                for (JsonNode page : pages) {
                    entities.put(template(page), "entities/" + entityId(page));
                    quiet.put(template(page), ingest(remote, page.get("quiet")));
                    fires.put(template(page), ingest(remote, page.get("fires")));
                }

                assertThat(fires.keySet()).containsExactlyInAnyOrderElementsOf(templates(remote));
                fires.forEach((template, article) -> await(template)
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(alerts(remote, template))
                                .as(() -> explained(remote, template, article).toString())
                                .extracting(Alert::getArticle)
                                .containsExactly(article)));
                quiet.forEach((template, article) -> {
                    assertJudgedAndNotHeld(remote, template, article, entities.getOrDefault(template, ""));
                    assertThat(alerts(remote, template))
                            .as(template)
                            .extracting(Alert::getArticle)
                            .doesNotContain(article);
                });
            }
        }
    }

    /** That it was analyzed, that the entity was found in it and judged by the subscription, and that the condition did not hold. */
    private static void assertJudgedAndNotHeld(Remote remote, String template, String article, String entity) {
        List<Match> matches = await(template)
                .atMost(PATIENCE)
                .until(() -> explained(remote, template, article), found -> !found.isEmpty());
        assertThat(matches)
                .as(template)
                .filteredOn(match -> match.getEntity().equals(entity))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.getSubscription()).isEqualTo("subscriptions/" + template);
                    assertThat(match.getAnalysis()).startsWith("analyses/");
                    assertThat(match.getReasonsList())
                            .as("the entity is the one that the condition names; something else did not hold")
                            .anySatisfy(reason -> assertThat(reason.getValue()).isEqualTo('"' + entity + '"'));
                    assertThat(match.getHeld()).isFalse();
                    assertThat(match.getVerdictsList()).isEmpty();
                });
    }

    private static JsonNode pages() throws IOException {
        try (InputStream file = TemplatesIT.class.getResourceAsStream("/templates/pages.yaml")) {
            return new YAMLMapper().readTree(file).get("pages");
        }
    }

    private static String template(JsonNode page) {
        return page.get("template").asText();
    }

    private static String entityId(JsonNode page) {
        return page.get("entity").asText().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static void createEntity(Remote remote, JsonNode page) {
        String name = page.get("entity").asText();
        remote.sentiment()
                .call(
                        EntityServiceGrpc::newBlockingStub,
                        stub -> stub.createEntity(CreateEntityRequest.newBuilder()
                                .setEntityId(entityId(page))
                                .setEntity(Entity.newBuilder()
                                        .setKind(EntityKind.ENTITY_KIND_COMPANY)
                                        .setDisplayName(name)
                                        .addAliases(Alias.newBuilder()
                                                .setText(name)
                                                .setAliasClass(AliasClass.ALIAS_CLASS_STRONG)))
                                .build()));
    }

    /** By the command, as people do. */
    private void subscribe(Remote remote, JsonNode page) throws IOException, InterruptedException {
        Path output = folder.resolve(template(page) + ".out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Bellwether.class.getName(),
                "subscriptions",
                "create",
                "--template",
                template(page),
                "--set",
                "entity=entities/" + entityId(page),
                "--id",
                template(page),
                "--alert-address",
                remote.alerts().address().toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }

    private static String ingest(Remote remote, JsonNode article) {
        Instant hourAgo = Instant.now().minusSeconds(3_600);
        RawDocument document = RawDocument.newBuilder()
                .setSource("example.com")
                .setStructured(StructuredContent.newBuilder()
                        .setTitle(article.get("title").asText())
                        .setBody(article.get("body").asText())
                        .setLanguageCode("en")
                        .setPublishTime(Timestamp.newBuilder().setSeconds(hourAgo.getEpochSecond())))
                .build();
        return remote.articles()
                .call(
                        ArticleServiceGrpc::newBlockingStub,
                        stub -> stub.ingestArticle(IngestArticleRequest.newBuilder()
                                .setDocument(document)
                                .build()))
                .getArticle()
                .getName();
    }

    /** Those on articles; those over time have a test of their own, with a log of weeks. */
    private static List<String> templates(Remote remote) {
        return remote
                .alerts()
                .call(
                        SubscriptionServiceGrpc::newBlockingStub,
                        stub -> stub.listTemplates(ListTemplatesRequest.getDefaultInstance()))
                .getTemplatesList()
                .stream()
                .filter(template -> template.getSubscription().getCondition().hasArticle())
                .map(Template::getName)
                .map(name -> name.substring("templates/".length()))
                .toList();
    }

    private static List<Alert> alerts(Remote remote, String subscription) {
        return remote.alerts()
                .call(
                        AlertServiceGrpc::newBlockingStub,
                        stub -> stub.listAlerts(ListAlertsRequest.newBuilder()
                                .setFilter("subscription == \"subscriptions/" + subscription + "\"")
                                .build()))
                .getAlertsList();
    }

    /** One for each entity of the article; none while it is on its way. */
    private static List<Match> explained(Remote remote, String subscription, String article) {
        try {
            return remote.alerts()
                    .call(
                            SubscriptionServiceGrpc::newBlockingStub,
                            stub -> stub.explainMatch(ExplainMatchRequest.newBuilder()
                                    .setSubscription("subscriptions/" + subscription)
                                    .setArticle(article)
                                    .build()))
                    .getMatchesList();
        } catch (StatusRuntimeException | dev.bellwether.cli.failure.CommandFailure notThereYet) {
            return List.of();
        }
    }
}
