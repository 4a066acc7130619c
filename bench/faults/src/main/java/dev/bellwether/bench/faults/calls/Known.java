package dev.bellwether.bench.faults.calls;

import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.GetEndpointRequest;
import dev.bellwether.api.alert.v1.GetSubscriptionRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.GetArticleRequest;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.Entity;
import dev.bellwether.api.sentiment.v1.EntityServiceGrpc;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.ListEntitiesRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.bench.faults.cluster.Service;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Names of what is there. */
final class Known {

    private Known() {}

    /** Some of each collection that nobody changes, by its name. */
    public static Map<String, List<String>> names(Map<Service, Channel> channels) {
        Channel article = Objects.requireNonNull(channels.get(Service.ARTICLE));
        Channel sentiment = Objects.requireNonNull(channels.get(Service.SENTIMENT));
        return Map.of(
                "articles",
                ArticleServiceGrpc.newBlockingStub(article)
                        .listArticles(ListArticlesRequest.getDefaultInstance())
                        .getArticlesList()
                        .stream()
                        .map(Article::getName)
                        .toList(),
                "analyses",
                SentimentServiceGrpc.newBlockingStub(sentiment)
                        .listAnalyses(ListAnalysesRequest.getDefaultInstance())
                        .getAnalysesList()
                        .stream()
                        .map(Analysis::getName)
                        .toList(),
                "entities",
                EntityServiceGrpc.newBlockingStub(sentiment)
                        .listEntities(ListEntitiesRequest.getDefaultInstance())
                        .getEntitiesList()
                        .stream()
                        .map(Entity::getName)
                        .toList(),
                "alerts",
                alerts(Objects.requireNonNull(channels.get(Service.ALERT))));
    }

    /** The newest alerts, at most 50. */
    public static List<String> alerts(Channel alert) {
        return AlertServiceGrpc.newBlockingStub(alert)
                .listAlerts(ListAlertsRequest.getDefaultInstance())
                .getAlertsList()
                .stream()
                .map(Alert::getName)
                .toList();
    }

    /** Whether an article that is not erased, a subscription or an endpoint of this name is there. */
    public static boolean isThere(Map<Service, Channel> channels, String name) {
        Channel alert = Objects.requireNonNull(channels.get(Service.ALERT));
        try {
            if (name.startsWith("articles/")) {
                return !ArticleServiceGrpc.newBlockingStub(Objects.requireNonNull(channels.get(Service.ARTICLE)))
                        .getArticle(GetArticleRequest.newBuilder().setName(name).build())
                        .hasDeleteTime();
            }
            if (name.startsWith("endpoints/")) {
                EndpointServiceGrpc.newBlockingStub(alert)
                        .getEndpoint(
                                GetEndpointRequest.newBuilder().setName(name).build());
            } else {
                SubscriptionServiceGrpc.newBlockingStub(alert)
                        .getSubscription(GetSubscriptionRequest.newBuilder()
                                .setName(name)
                                .build());
            }
            return true;
        } catch (StatusRuntimeException refused) {
            if (refused.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return false;
            }
            throw refused;
        }
    }
}
