package dev.bellwether.bench.faults.client;

import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.EntitySentiment;
import dev.bellwether.api.sentiment.v1.Sentiment;
import dev.bellwether.bench.faults.history.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What the record keeps of what came over the wire. */
final class Seen {

    private Seen() {}

    static Event.ArticleSeen of(Article article) {
        return new Event.ArticleSeen(article.getName(), article.getRevision(), article.getUri(), article.getTitle());
    }

    static Event.AnalysisSeen of(Analysis analysis) {
        Map<String, Double> scores = new HashMap<>();
        for (EntitySentiment entity : analysis.getEntitiesList()) {
            if (entity.getSentiment().getLabel() != Sentiment.Label.LABEL_UNCERTAIN) {
                scores.put(entity.getEntity(), entity.getSentiment().getScore());
            }
        }
        return new Event.AnalysisSeen(
                analysis.getName(),
                analysis.getArticle().getName(),
                analysis.getArticle().getRevision(),
                analysis.getSupersedes(),
                Instant.ofEpochSecond(
                        analysis.getCreateTime().getSeconds(),
                        analysis.getCreateTime().getNanos()),
                scores);
    }

    static Event.AlertSeen of(Alert alert) {
        return new Event.AlertSeen(
                alert.getName(),
                alert.getSubscription(),
                alert.getSequence(),
                alert.getAnalysis(),
                alert.getArticle(),
                alert.getArticleRevision(),
                alert.getEntity().getEntity());
    }
}
