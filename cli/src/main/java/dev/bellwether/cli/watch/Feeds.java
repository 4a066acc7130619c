package dev.bellwether.cli.watch;

import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertChange;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.Digest;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleChange;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.WatchArticlesRequest;
import dev.bellwether.api.article.v1.WatchArticlesResponse;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.AnalysisChange;
import dev.bellwether.api.sentiment.v1.ArticleErased;
import dev.bellwether.api.sentiment.v1.ArticleRetracted;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.WatchAnalysesRequest;
import dev.bellwether.api.sentiment.v1.WatchAnalysesResponse;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.AlertView;
import dev.bellwether.cli.view.Words;
import java.util.stream.Collectors;

/** The streams of the three services. */
final class Feeds {
    private Feeds() {}

    static Feed<WatchArticlesResponse, ArticleChange> articles() {
        return new Feed<>(
                "articles",
                Remote::articles,
                (channel, token, filter, observer) -> ArticleServiceGrpc.newStub(channel)
                        .watchArticles(
                                WatchArticlesRequest.newBuilder()
                                        .setResumeToken(token)
                                        .setFilter(filter)
                                        .build(),
                                observer),
                WatchArticlesResponse::getResumeToken,
                WatchArticlesResponse::getChangesList,
                Feeds::line);
    }

    static Feed<WatchAnalysesResponse, AnalysisChange> analyses() {
        return new Feed<>(
                "analyses",
                Remote::sentiment,
                (channel, token, filter, observer) -> SentimentServiceGrpc.newStub(channel)
                        .watchAnalyses(
                                WatchAnalysesRequest.newBuilder()
                                        .setResumeToken(token)
                                        .setFilter(filter)
                                        .build(),
                                observer),
                WatchAnalysesResponse::getResumeToken,
                WatchAnalysesResponse::getChangesList,
                Feeds::line);
    }

    static Feed<WatchAlertsResponse, AlertChange> alerts() {
        return new Feed<>(
                "alerts",
                Remote::alerts,
                (channel, token, filter, observer) -> AlertServiceGrpc.newStub(channel)
                        .watchAlerts(
                                WatchAlertsRequest.newBuilder()
                                        .setResumeToken(token)
                                        .setFilter(filter)
                                        .build(),
                                observer),
                WatchAlertsResponse::getResumeToken,
                WatchAlertsResponse::getChangesList,
                Feeds::line);
    }

    private static String line(ArticleChange change) {
        if (change.hasErased()) {
            return "erased   " + change.getErased().getName();
        }
        if (change.hasRetracted()) {
            Article retracted = change.getRetracted();
            return "retracted  %s  %s  %s: %s"
                    .formatted(
                            retracted.getName(),
                            retracted.getSource(),
                            retracted.getTitle(),
                            retracted.getRetractReason());
        }
        Article article = change.hasRevised() ? change.getRevised() : change.getCreated();
        return "%s  %s  %s  %s"
                .formatted(
                        change.hasRevised() ? "revised" : "created",
                        article.getName(),
                        article.getSource(),
                        article.getTitle());
    }

    private static String line(AnalysisChange change) {
        if (change.hasArticleErased()) {
            ArticleErased erased = change.getArticleErased();
            return "erased  %s  (%d analyses)".formatted(erased.getArticle(), erased.getAnalysesCount());
        }
        if (change.hasArticleRetracted()) {
            ArticleRetracted retracted = change.getArticleRetracted();
            return "retracted  %s  (%d analyses): %s"
                    .formatted(retracted.getArticle(), retracted.getAnalysesCount(), retracted.getRetractReason());
        }
        Analysis analysis = change.hasSuperseded() ? change.getSuperseded() : change.getCreated();
        String entities = analysis.getEntitiesList().stream()
                .map(entity -> entity.getDisplayName() + " "
                        + Words.score(entity.getSentiment().getScore()))
                .collect(Collectors.joining(", "));
        return "%s  %s  %s"
                .formatted(
                        analysis.getName(),
                        analysis.getArticle().getTitle(),
                        entities.isEmpty() ? "(no known entity)" : entities);
    }

    private static String line(AlertChange change) {
        if (change.hasChanged()) {
            Alert changed = change.getChanged();
            return "changed  %s: %s, %s".formatted(AlertView.subscription(changed), changed.getName(), fate(changed));
        }
        if (change.hasDigest()) {
            Digest digest = change.getDigest();
            return "digest  %s: %d alerts, %s: %s"
                    .formatted(
                            digest.getSubscriptionDisplayName().isEmpty()
                                    ? digest.getSubscription()
                                    : digest.getSubscriptionDisplayName(),
                            digest.getAlertCount(),
                            Words.of(digest.getCause(), "CAUSE_"),
                            digest.getAlertsList().stream()
                                    .map(AlertView::title)
                                    .collect(Collectors.joining("; ")));
        }
        Alert alert = change.getOpened();
        return "%s  %s: %s %s, %s"
                .formatted(
                        Words.of(alert.getSeverity(), "SEVERITY_"),
                        AlertView.subscription(alert),
                        Words.entity(alert.getEntity()),
                        Words.sentiment(alert.getEntity().getSentiment()),
                        AlertView.title(alert));
    }

    /** The latest that can be told of it: a change does not say which field it is of. */
    private static String fate(Alert alert) {
        if (alert.hasArticleDeleteTime()) {
            return "its article was erased";
        }
        if (alert.hasArticleRetractTime()) {
            return "its article was retracted: " + alert.getArticleRetractReason();
        }
        if (!alert.getSupersededBy().isEmpty()) {
            return "its article was corrected";
        }
        String feedback = Words.of(alert.getFeedback().getWorth(), "WORTH_");
        return Words.of(alert.getState(), "STATE_") + (feedback.isEmpty() ? "" : ", " + feedback);
    }
}
