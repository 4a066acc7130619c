package dev.bellwether.bench.faults.restore;

import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListAlertsResponse;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.article.v1.ListArticlesResponse;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesResponse;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.bench.faults.client.Caller;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Service;
import io.grpc.Channel;
import java.util.ArrayList;
import java.util.List;

/**
 * What the three services list.
 *
 * @param articles at their newest revision
 * @param analyses of which article revisions
 * @param alerts in the order of their sequences
 */
record Contents(List<Said> articles, List<Said> analyses, List<Told> alerts) {

    private static final int PAGE_SIZE = 500;

    /** An alert. */
    public record Told(String name, long sequence, Said said) {}

    public Contents {
        articles = List.copyOf(articles);
        analyses = List.copyOf(analyses);
        alerts = List.copyOf(alerts);
    }

    /** Reads all of it. */
    public static Contents of(Cluster cluster) {
        try (Caller article = new Caller(cluster.front(Service.ARTICLE).port());
                Caller sentiment = new Caller(cluster.front(Service.SENTIMENT).port());
                Caller alert = new Caller(cluster.front(Service.ALERT).port())) {
            return new Contents(articles(article.channel()), analyses(sentiment.channel()), alerts(alert.channel()));
        }
    }

    /** Reads the analyses alone, when the service after is away. */
    public static List<Said> analyses(Cluster cluster) {
        try (Caller sentiment = new Caller(cluster.front(Service.SENTIMENT).port())) {
            return analyses(sentiment.channel());
        }
    }

    private static List<Said> articles(Channel channel) {
        var stub = ArticleServiceGrpc.newBlockingStub(channel).withWaitForReady();
        List<Said> all = new ArrayList<>();
        String page = "";
        do {
            ListArticlesResponse answer = stub.listArticles(ListArticlesRequest.newBuilder()
                    .setPageSize(PAGE_SIZE)
                    .setPageToken(page)
                    .build());
            answer.getArticlesList().stream().map(Said::of).forEach(all::add);
            page = answer.getNextPageToken();
        } while (!page.isEmpty());
        return all;
    }

    private static List<Said> analyses(Channel channel) {
        var stub = SentimentServiceGrpc.newBlockingStub(channel).withWaitForReady();
        List<Said> all = new ArrayList<>();
        String page = "";
        do {
            ListAnalysesResponse answer = stub.listAnalyses(ListAnalysesRequest.newBuilder()
                    .setPageSize(PAGE_SIZE)
                    .setPageToken(page)
                    .build());
            answer.getAnalysesList().stream()
                    .map(Analysis::getArticle)
                    .map(Said::of)
                    .forEach(all::add);
            page = answer.getNextPageToken();
        } while (!page.isEmpty());
        return all;
    }

    private static List<Told> alerts(Channel channel) {
        var stub = AlertServiceGrpc.newBlockingStub(channel).withWaitForReady();
        List<Told> all = new ArrayList<>();
        String page = "";
        do {
            ListAlertsResponse answer = stub.listAlerts(ListAlertsRequest.newBuilder()
                    .setPageSize(PAGE_SIZE)
                    .setPageToken(page)
                    .build());
            answer.getAlertsList().stream().map(Contents::told).forEach(all::add);
            page = answer.getNextPageToken();
        } while (!page.isEmpty());
        all.sort(java.util.Comparator.comparingLong(Told::sequence));
        return all;
    }

    private static Told told(Alert alert) {
        return new Told(
                alert.getName(),
                alert.getSequence(),
                new Said(alert.getArticle(), alert.getArticleRevision(), alert.getTitle()));
    }
}
