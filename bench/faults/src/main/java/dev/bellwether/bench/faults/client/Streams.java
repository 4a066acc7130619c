package dev.bellwether.bench.faults.client;

import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.api.article.v1.ArticleChange;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.WatchArticlesRequest;
import dev.bellwether.api.article.v1.WatchArticlesResponse;
import dev.bellwether.api.sentiment.v1.AnalysisChange;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.WatchAnalysesRequest;
import dev.bellwether.api.sentiment.v1.WatchAnalysesResponse;
import dev.bellwether.bench.faults.history.Event;
import dev.bellwether.bench.faults.history.History;
import io.grpc.Channel;
import java.util.Iterator;

/** The watches of the three services. */
public final class Streams {

    private Streams() {}

    /** WatchArticles. */
    public static final class Articles implements Watcher.Stream<WatchArticlesResponse> {
        @Override
        public String of() {
            return "articles";
        }

        @Override
        public Iterator<WatchArticlesResponse> open(Channel channel, String resumeToken) {
            return ArticleServiceGrpc.newBlockingStub(channel)
                    .watchArticles(WatchArticlesRequest.newBuilder()
                            .setResumeToken(resumeToken)
                            .build());
        }

        @Override
        public String token(WatchArticlesResponse message) {
            return message.getResumeToken();
        }

        @Override
        public void record(WatchArticlesResponse message, String watcher, History history) {
            for (ArticleChange change : message.getChangesList()) {
                switch (change.getChangeCase()) {
                    case CREATED ->
                        history.add(new Event.ArticleTold(watcher, "created", Seen.of(change.getCreated())));
                    case REVISED ->
                        history.add(new Event.ArticleTold(watcher, "revised", Seen.of(change.getRevised())));
                    default -> history.note(watcher + " was told of " + change.getChangeCase());
                }
            }
        }
    }

    /** WatchAnalyses. */
    public static final class Analyses implements Watcher.Stream<WatchAnalysesResponse> {
        @Override
        public String of() {
            return "analyses";
        }

        @Override
        public Iterator<WatchAnalysesResponse> open(Channel channel, String resumeToken) {
            return SentimentServiceGrpc.newBlockingStub(channel)
                    .watchAnalyses(WatchAnalysesRequest.newBuilder()
                            .setResumeToken(resumeToken)
                            .build());
        }

        @Override
        public String token(WatchAnalysesResponse message) {
            return message.getResumeToken();
        }

        @Override
        public void record(WatchAnalysesResponse message, String watcher, History history) {
            for (AnalysisChange change : message.getChangesList()) {
                switch (change.getChangeCase()) {
                    case CREATED -> history.add(new Event.AnalysisTold(watcher, Seen.of(change.getCreated())));
                    case SUPERSEDED -> history.add(new Event.AnalysisTold(watcher, Seen.of(change.getSuperseded())));
                    default -> history.note(watcher + " was told of " + change.getChangeCase());
                }
            }
        }
    }

    /** WatchAlerts. */
    public static final class Alerts implements Watcher.Stream<WatchAlertsResponse> {
        @Override
        public String of() {
            return "alerts";
        }

        @Override
        public Iterator<WatchAlertsResponse> open(Channel channel, String resumeToken) {
            return AlertServiceGrpc.newBlockingStub(channel)
                    .watchAlerts(WatchAlertsRequest.newBuilder()
                            .setResumeToken(resumeToken)
                            .build());
        }

        @Override
        public String token(WatchAlertsResponse message) {
            return message.getResumeToken();
        }

        @Override
        public void record(WatchAlertsResponse message, String watcher, History history) {
            message.getChangesList().forEach(change -> {
                if (change.hasOpened()) {
                    history.add(new Event.AlertTold(watcher, Seen.of(change.getOpened())));
                }
            });
        }
    }
}
