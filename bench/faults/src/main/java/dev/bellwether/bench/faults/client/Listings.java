package dev.bellwether.bench.faults.client;

import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListAlertsResponse;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.article.v1.ListArticlesResponse;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesResponse;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.bench.faults.history.Event;
import dev.bellwether.bench.faults.history.History;
import java.util.concurrent.TimeUnit;

/** Reads every page of a listing into the record, oldest first. */
public final class Listings {

    private static final int PAGE_SIZE = 500;
    private static final int PAGE_WITHIN_SECONDS = 120;
    private static final String OLDEST_FIRST = "create_time";

    private Listings() {}

    /** @param port of article-service, on loopback */
    public static void articles(int port, History history) {
        try (Caller caller = new Caller(port)) {
            var stub = ArticleServiceGrpc.newBlockingStub(caller.channel()).withWaitForReady();
            String page = "";
            do {
                ListArticlesResponse answer = stub.withDeadlineAfter(PAGE_WITHIN_SECONDS, TimeUnit.SECONDS)
                        .listArticles(ListArticlesRequest.newBuilder()
                                .setPageSize(PAGE_SIZE)
                                .setOrderBy(OLDEST_FIRST)
                                .setPageToken(page)
                                .build());
                answer.getArticlesList().forEach(article -> history.add(new Event.ArticleListed(Seen.of(article))));
                page = answer.getNextPageToken();
            } while (!page.isEmpty());
        }
    }

    /** @param port of sentiment-service, on loopback */
    public static void analyses(int port, History history) {
        try (Caller caller = new Caller(port)) {
            var stub = SentimentServiceGrpc.newBlockingStub(caller.channel()).withWaitForReady();
            String page = "";
            do {
                ListAnalysesResponse answer = stub.withDeadlineAfter(PAGE_WITHIN_SECONDS, TimeUnit.SECONDS)
                        .listAnalyses(ListAnalysesRequest.newBuilder()
                                .setPageSize(PAGE_SIZE)
                                .setOrderBy(OLDEST_FIRST)
                                .setPageToken(page)
                                .build());
                answer.getAnalysesList().forEach(analysis -> history.add(new Event.AnalysisListed(Seen.of(analysis))));
                page = answer.getNextPageToken();
            } while (!page.isEmpty());
        }
    }

    /** @param port of alert-service, on loopback */
    public static void alerts(int port, History history) {
        try (Caller caller = new Caller(port)) {
            var stub = AlertServiceGrpc.newBlockingStub(caller.channel()).withWaitForReady();
            String page = "";
            do {
                ListAlertsResponse answer = stub.withDeadlineAfter(PAGE_WITHIN_SECONDS, TimeUnit.SECONDS)
                        .listAlerts(ListAlertsRequest.newBuilder()
                                .setPageSize(PAGE_SIZE)
                                .setOrderBy(OLDEST_FIRST)
                                .setPageToken(page)
                                .build());
                answer.getAlertsList().forEach(alert -> history.add(new Event.AlertListed(Seen.of(alert))));
                page = answer.getNextPageToken();
            } while (!page.isEmpty());
        }
    }
}
