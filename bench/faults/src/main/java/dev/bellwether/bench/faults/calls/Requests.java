package dev.bellwether.bench.faults.calls;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.bellwether.api.alert.v1.ArticleCondition;
import dev.bellwether.api.alert.v1.Condition;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.UpdateSubscriptionRequest;
import dev.bellwether.api.article.v1.BatchGetArticlesRequest;
import dev.bellwether.api.article.v1.ExtractArticleRequest;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.api.article.v1.RawDocument;
import dev.bellwether.api.article.v1.StructuredContent;
import dev.bellwether.api.sentiment.v1.AnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.CreateEntityRequest;
import dev.bellwether.api.sentiment.v1.DirectoryCompany;
import dev.bellwether.api.sentiment.v1.Entity;
import dev.bellwether.api.sentiment.v1.EntityKind;
import dev.bellwether.api.sentiment.v1.ImportEntitiesRequest;
import dev.bellwether.api.sentiment.v1.Listing;
import dev.bellwether.api.sentiment.v1.SearchEntitiesRequest;
import dev.bellwether.api.sentiment.v1.UpdateEntityRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Makes good requests: of what is there, and of what the storm itself makes. */
final class Requests {

    private static final String CONDITION = "sentiment.score < -0.99 && article.title == \"storm %d\"";
    private static final String TEXT =
            "Shares of the company rose. Analysts had expected less of the quarter. Report %d.";

    private final Map<String, List<String>> known;
    private final String hook;
    private final Random random;
    private int articles;
    private int subscriptions;
    private int endpoints;
    private int entities;

    /**
     * @param known names by collection, at least one of each that is asked for: {@code articles}, {@code analyses},
     *     {@code alerts}, {@code entities}
     * @param hook an address that endpoints may have
     */
    public Requests(Map<String, List<String>> known, String hook, Random random) {
        this.known = Map.copyOf(known);
        this.hook = hook;
        this.random = random;
    }

    /** A request for this method; one without a name here gets the name of something where it asks for one. */
    public Message of(Rpc rpc) {
        return switch (rpc.name()) {
            case "IngestArticle" -> ingest();
            case "ExtractArticle" ->
                ExtractArticleRequest.newBuilder()
                        .setDocument(document(random.nextInt()))
                        .build();
            case "BatchGetArticles" ->
                BatchGetArticlesRequest.newBuilder()
                        .addAllNames(Collections.nCopies(1 + random.nextInt(20), name("articles")))
                        .build();
            case "AnalyzeText" ->
                AnalyzeTextRequest.newBuilder()
                        .setTitle("A quarter")
                        .setBody(TEXT.formatted(random.nextInt()))
                        .build();
            case "CreateSubscription" ->
                CreateSubscriptionRequest.newBuilder()
                        .setSubscriptionId("storm-" + ++subscriptions)
                        .setRequestId(new UUID(random.nextLong(), random.nextLong()).toString())
                        .setSubscription(subscription())
                        .build();
            case "UpdateSubscription" ->
                UpdateSubscriptionRequest.newBuilder()
                        .setSubscription(subscription().toBuilder().setName(own("subscriptions", subscriptions)))
                        .build();
            case "CreateEndpoint" ->
                CreateEndpointRequest.newBuilder()
                        .setEndpointId("storm-" + ++endpoints)
                        .setRequestId(new UUID(random.nextLong(), random.nextLong()).toString())
                        .setEndpoint(Endpoint.newBuilder().setUri(hook))
                        .build();
            case "CreateEntity" ->
                CreateEntityRequest.newBuilder()
                        .setEntityId("storm-" + ++entities)
                        .setRequestId(new UUID(random.nextLong(), random.nextLong()).toString())
                        .setEntity(entity())
                        .build();
            case "UpdateEntity" ->
                UpdateEntityRequest.newBuilder()
                        .setEntity(entity().toBuilder().setName(own("entities", entities)))
                        .build();
            case "SearchEntities" ->
                SearchEntitiesRequest.newBuilder().setQuery("storm").build();
            case "ImportEntities" ->
                ImportEntitiesRequest.newBuilder().addCompanies(company()).build();
            case "ExplainMatch" ->
                ExplainMatchRequest.newBuilder()
                        .setSubscription(own("subscriptions", subscriptions))
                        .setArticle(name("articles"))
                        .build();
            case "ListDeliveries" ->
                ListDeliveriesRequest.newBuilder()
                        .setParent(own("endpoints", endpoints))
                        .build();
            default -> named(rpc);
        };
    }

    /** Mostly new articles; one in three says something else at an address that was used before. */
    private Message ingest() {
        boolean revises = articles > 0 && random.nextInt(3) == 0;
        int number = revises ? 1 + random.nextInt(articles) : ++articles;
        return IngestArticleRequest.newBuilder()
                .setRequestId(new UUID(random.nextLong(), random.nextLong()).toString())
                .setDocument(document(number))
                .build();
    }

    private RawDocument document(int number) {
        return RawDocument.newBuilder()
                .setUri("https://storm.example/" + number)
                .setStructured(StructuredContent.newBuilder()
                        .setTitle("Storm " + random.nextLong())
                        .setBody(TEXT.formatted(random.nextLong()))
                        .setLanguageCode("en"))
                .build();
    }

    private Subscription subscription() {
        return Subscription.newBuilder()
                .setDisplayName("Of the storm")
                .setCondition(Condition.newBuilder()
                        .setArticle(ArticleCondition.newBuilder()
                                .setExpression(CONDITION.formatted(random.nextInt(1_000)))))
                .build();
    }

    private Entity entity() {
        return Entity.newBuilder()
                .setKind(EntityKind.ENTITY_KIND_COMPANY)
                .setDisplayName("Of the storm")
                .setLegalName("Stormworks " + random.nextInt(1_000) + ", Inc.")
                .build();
    }

    private DirectoryCompany company() {
        int number = random.nextInt(1_000);
        return DirectoryCompany.newBuilder()
                .setLegalName("Stormharbour " + number + " Mines Inc.")
                .addListings(Listing.newBuilder().setMic("XNAS").setTicker("STORM" + number))
                .build();
    }

    private Message named(Rpc rpc) {
        Message empty = rpc.emptyRequest();
        FieldDescriptor name = empty.getDescriptorForType().findFieldByName("name");
        return name == null
                ? empty
                : empty.toBuilder().setField(name, nameFor(rpc.name())).build();
    }

    private String nameFor(String method) {
        if (method.endsWith("Subscription")) {
            return own("subscriptions", subscriptions);
        }
        if (method.endsWith("Endpoint")) {
            return own("endpoints", endpoints);
        }
        if (method.equals("DeleteEntity")) {
            return own("entities", entities);
        }
        if (method.endsWith("Analysis")) {
            return name("analyses");
        }
        if (method.endsWith("Alert")) {
            return name("alerts");
        }
        return name(method.endsWith("Entity") ? "entities" : "articles");
    }

    private String name(String collection) {
        List<String> names = known.getOrDefault(collection, List.of());
        return names.get(random.nextInt(names.size()));
    }

    /** One of those that the storm made, or is to make next. */
    private String own(String collection, int made) {
        return collection + "/storm-" + (1 + random.nextInt(made + 1));
    }
}
