package dev.bellwether.bench.faults.history;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One thing that a caller did or saw. Its text names what it is about, so that a record can be searched. */
public sealed interface Event {

    /** A fault, its end, a stream that broke: what helps to read the record and proves nothing. */
    record Note(String text) implements Event {}

    /** A caller is about to ask for this; until it is answered nobody knows what became of it. */
    record Asked(Submission submission) implements Event {}

    /** IngestArticle answered OK. */
    record Acknowledged(Submission submission, ArticleSeen article, String outcome) implements Event {}

    /** IngestArticle answered with what no repeating mends. */
    record Refused(Submission submission, String status) implements Event {}

    /**
     * A watcher begins.
     *
     * @param of {@code articles}, {@code analyses} or {@code alerts}
     */
    record Watching(String watcher, String of) implements Event {}

    /** A watcher was told of an article. */
    record ArticleTold(String watcher, String kind, ArticleSeen article) implements Event {}

    /** A watcher was told of an analysis. */
    record AnalysisTold(String watcher, AnalysisSeen analysis) implements Event {}

    /** A watcher was told of an alert. */
    record AlertTold(String watcher, AlertSeen alert) implements Event {}

    /**
     * A receiver answered a webhook with 2xx.
     *
     * @param event the id of what is told of the alert: that it opened, or was corrected since
     */
    record Delivered(String endpoint, String webhookId, String event, String alert) implements Event {}

    /** A listing, at the end, when nothing moves any more. */
    record ArticleListed(ArticleSeen article) implements Event {}

    /** A listing, at the end. */
    record AnalysisListed(AnalysisSeen analysis) implements Event {}

    /** A listing, at the end. */
    record AlertListed(AlertSeen alert) implements Event {}

    /** A subscription was created, and applies to what is analysed from now on. */
    record Subscribed(SubscriptionSeen subscription) implements Event {}

    /**
     * What a caller sends.
     *
     * @param revision the one that this must become, for only one caller writes under this URI
     */
    record Submission(String uri, int revision, String title) {}

    /** An article as a caller saw it. */
    record ArticleSeen(String name, int revision, String uri, String title) {}

    /**
     * An analysis as a caller saw it.
     *
     * @param supersedes the analysis before it; empty for the first of an article
     * @param scores by entity; without those whose sentiment is uncertain, which never fire
     */
    record AnalysisSeen(
            String name,
            String article,
            int articleRevision,
            String supersedes,
            Instant createTime,
            Map<String, Double> scores) {
        public AnalysisSeen {
            scores = Map.copyOf(scores);
        }
    }

    /** An alert as a caller saw it. */
    record AlertSeen(
            String name,
            String subscription,
            long sequence,
            String analysis,
            String article,
            int articleRevision,
            String entity) {}

    /**
     * The rule that a subscription demands: {@code entity.id == entity && sentiment.score < below}, every copy, every
     * revision, unknown times too.
     *
     * @param endpoint where its alerts are posted
     */
    record SubscriptionSeen(
            String name, String entity, double below, java.time.Duration cooldown, Optional<String> endpoint) {}
}
