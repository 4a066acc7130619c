package dev.bellwether.bench.faults.log;

import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.article.v1.WatchArticlesRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.WatchAnalysesRequest;
import dev.bellwether.bench.faults.cluster.Service;
import io.grpc.Channel;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The log of each service, as a client reads it. */
public enum WatchedLog {
    ARTICLES(Service.ARTICLE) {
        @Override
        public LogStream watch(Channel channel, String token) {
            return LogStream.open(
                    channel,
                    ArticleServiceGrpc.getWatchArticlesMethod(),
                    WatchArticlesRequest.newBuilder().setResumeToken(token).build(),
                    message -> new LogStream.Message(
                            message.getResumeToken(),
                            message.getChangesList().stream()
                                    .flatMap(change -> switch (change.getChangeCase()) {
                                        case CREATED -> Stream.of(revision(change.getCreated()));
                                        case REVISED -> Stream.of(revision(change.getRevised()));
                                        default -> Stream.<LogChange>of();
                                    })
                                    .toList()));
        }

        @Override
        public String now(Channel channel) {
            return ArticleServiceGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .listArticles(
                            ListArticlesRequest.newBuilder().setPageSize(1).build())
                    .getResumeToken();
        }
    },
    ANALYSES(Service.SENTIMENT) {
        @Override
        public LogStream watch(Channel channel, String token) {
            return LogStream.open(
                    channel,
                    SentimentServiceGrpc.getWatchAnalysesMethod(),
                    WatchAnalysesRequest.newBuilder().setResumeToken(token).build(),
                    message -> new LogStream.Message(
                            message.getResumeToken(),
                            message.getChangesList().stream()
                                    .flatMap(change -> switch (change.getChangeCase()) {
                                        case CREATED ->
                                            Stream.of(once(change.getCreated().getName()));
                                        case SUPERSEDED ->
                                            Stream.of(
                                                    once(change.getSuperseded().getName()));
                                        default -> Stream.<LogChange>of();
                                    })
                                    .toList()));
        }

        @Override
        public String now(Channel channel) {
            return SentimentServiceGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .listAnalyses(
                            ListAnalysesRequest.newBuilder().setPageSize(1).build())
                    .getResumeToken();
        }
    },
    ALERTS(Service.ALERT) {
        @Override
        public LogStream watch(Channel channel, String token) {
            return LogStream.open(
                    channel,
                    AlertServiceGrpc.getWatchAlertsMethod(),
                    WatchAlertsRequest.newBuilder().setResumeToken(token).build(),
                    message -> new LogStream.Message(
                            message.getResumeToken(),
                            message.getChangesList().stream()
                                    .flatMap(change -> change.hasOpened()
                                            ? Stream.of(once(change.getOpened().getName()))
                                            : Stream.of())
                                    .toList()));
        }

        @Override
        public String now(Channel channel) {
            return AlertServiceGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .listAlerts(ListAlertsRequest.newBuilder().setPageSize(1).build())
                    .getResumeToken();
        }
    };

    private static final long PATIENCE_SECONDS = 60;

    private final Service service;

    WatchedLog(Service service) {
        this.service = service;
    }

    /** The log of a service. */
    public static WatchedLog of(Service service) {
        return switch (service) {
            case ARTICLE -> ARTICLES;
            case SENTIMENT -> ANALYSES;
            case ALERT -> ALERTS;
        };
    }

    /** Whose log it is. */
    public Service service() {
        return service;
    }

    /** Opens a watch; empty token: from now on. */
    public abstract LogStream watch(Channel channel, String token);

    /** A token of now, from a listing. */
    public abstract String now(Channel channel);

    private static LogChange revision(Article article) {
        return new LogChange(article.getName(), article.getRevision());
    }

    private static LogChange once(String name) {
        return new LogChange(name, 1);
    }
}
