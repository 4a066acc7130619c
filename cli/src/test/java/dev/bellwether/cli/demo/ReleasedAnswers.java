package dev.bellwether.cli.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.NullNode;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.GetAlertRequest;
import dev.bellwether.api.alert.v1.GetEndpointRequest;
import dev.bellwether.api.alert.v1.GetSubscriptionRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.ListEndpointsRequest;
import dev.bellwether.api.alert.v1.ListSubscriptionsRequest;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.GetArticleRequest;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.sentiment.v1.GetAnalysisRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.cli.remote.Remote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the services answer of everything they have, each item as its Get says, by its name.
 *
 * @param resumeToken of the listing of the articles
 */
record ReleasedAnswers(String resumeToken, Map<String, JsonNode> items) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Lists everything, and gets each item. There are fewer of a kind than fill a page. */
    static ReleasedAnswers ask(Remote remote) {
        Map<String, JsonNode> items = new TreeMap<>();
        var articles = remote.articles()
                .call(
                        ArticleServiceGrpc::newBlockingStub,
                        stub -> stub.listArticles(ListArticlesRequest.getDefaultInstance()));
        articles.getArticlesList().forEach(one -> items.put(one.getName(), article(remote, one.getName())));
        remote.sentiment()
                .call(
                        SentimentServiceGrpc::newBlockingStub,
                        stub -> stub.listAnalyses(ListAnalysesRequest.getDefaultInstance()))
                .getAnalysesList()
                .forEach(one -> items.put(one.getName(), analysis(remote, one.getName())));
        remote.alerts()
                .call(
                        AlertServiceGrpc::newBlockingStub,
                        stub -> stub.listAlerts(ListAlertsRequest.getDefaultInstance()))
                .getAlertsList()
                .forEach(one -> items.put(one.getName(), alert(remote, one.getName())));
        remote.alerts()
                .call(
                        SubscriptionServiceGrpc::newBlockingStub,
                        stub -> stub.listSubscriptions(ListSubscriptionsRequest.getDefaultInstance()))
                .getSubscriptionsList()
                .forEach(one -> items.put(one.getName(), subscription(remote, one.getName())));
        List<Endpoint> endpoints = remote.alerts()
                .call(
                        EndpointServiceGrpc::newBlockingStub,
                        stub -> stub.listEndpoints(ListEndpointsRequest.getDefaultInstance()))
                .getEndpointsList();
        for (Endpoint endpoint : endpoints) {
            items.put(endpoint.getName(), endpoint(remote, endpoint.getName()));
            deliveries(remote, endpoint.getName()).forEach(one -> items.put(one.getWebhookId(), json(one)));
        }
        return new ReleasedAnswers(articles.getResumeToken(), items);
    }

    static List<Delivery> deliveries(Remote remote, String endpoint) {
        ListDeliveriesRequest request =
                ListDeliveriesRequest.newBuilder().setParent(endpoint).build();
        return remote.alerts()
                .call(EndpointServiceGrpc::newBlockingStub, stub -> stub.listDeliveries(request))
                .getDeliveriesList();
    }

    static ReleasedAnswers read(Path file) throws IOException {
        JsonNode root = JSON.readTree(file.toFile());
        Map<String, JsonNode> items = new TreeMap<>();
        root.get("items").properties().forEach(item -> items.put(item.getKey(), item.getValue()));
        return new ReleasedAnswers(root.get("resumeToken").asText(), items);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    }

    /** What a later release answers otherwise; it may answer more. */
    List<String> differences(ReleasedAnswers later) {
        return items.entrySet().stream()
                .filter(item -> !isWithin(item.getValue(), later.of(item.getKey())))
                .map(item -> "%s was %s and is %s".formatted(item.getKey(), item.getValue(), later.of(item.getKey())))
                .toList();
    }

    /** An item as its Get said it; null in the sense of JSON when there was none. */
    JsonNode of(String name) {
        return items.getOrDefault(name, NullNode.getInstance());
    }

    /** Whether every field of the first has the same value in the second. */
    private static boolean isWithin(JsonNode recorded, JsonNode answered) {
        if (recorded.isObject()) {
            return recorded.properties().stream()
                    .allMatch(field ->
                            answered.has(field.getKey()) && isWithin(field.getValue(), answered.get(field.getKey())));
        }
        if (recorded.isArray()) {
            Iterator<JsonNode> others = answered.elements();
            return recorded.size() == answered.size()
                    && recorded.valueStream().allMatch(one -> isWithin(one, others.next()));
        }
        return recorded.equals(answered);
    }

    private static JsonNode article(Remote remote, String name) {
        GetArticleRequest request = GetArticleRequest.newBuilder().setName(name).build();
        return json(remote.articles().call(ArticleServiceGrpc::newBlockingStub, stub -> stub.getArticle(request)));
    }

    private static JsonNode analysis(Remote remote, String name) {
        GetAnalysisRequest request =
                GetAnalysisRequest.newBuilder().setName(name).build();
        return json(remote.sentiment().call(SentimentServiceGrpc::newBlockingStub, stub -> stub.getAnalysis(request)));
    }

    private static JsonNode alert(Remote remote, String name) {
        GetAlertRequest request = GetAlertRequest.newBuilder().setName(name).build();
        return json(remote.alerts().call(AlertServiceGrpc::newBlockingStub, stub -> stub.getAlert(request)));
    }

    private static JsonNode subscription(Remote remote, String name) {
        GetSubscriptionRequest request =
                GetSubscriptionRequest.newBuilder().setName(name).build();
        return json(
                remote.alerts().call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.getSubscription(request)));
    }

    private static JsonNode endpoint(Remote remote, String name) {
        GetEndpointRequest request =
                GetEndpointRequest.newBuilder().setName(name).build();
        return json(remote.alerts().call(EndpointServiceGrpc::newBlockingStub, stub -> stub.getEndpoint(request)));
    }

    private static JsonNode json(MessageOrBuilder message) {
        try {
            return JSON.readTree(JsonFormat.printer().print(message));
        } catch (InvalidProtocolBufferException | JsonProcessingException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
