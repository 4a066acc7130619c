package dev.bellwether.alert.alert;

import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.match.Analysis;
import dev.bellwether.alert.match.Article;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Wire;
import dev.bellwether.alert.window.Turn;
import dev.bellwether.alert.window.WindowEvidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a subscriber is told.
 *
 * @param subscription "subscriptions/..."
 * @param sequence from 1 for each subscription, without gaps
 * @param entity "entities/..."
 * @param score of the entity
 * @param wire what the article says of the entity, as it came
 * @param aftermath what became of the article since
 * @param lifecycle where the alert itself stands
 * @param window what was counted over time; then analysis and source are empty. Empty where it is about an article
 */
public record Alert(
        UUID id,
        String subscription,
        int subscriptionRevision,
        String subscriptionDisplayName,
        Severity severity,
        long sequence,
        String analysis,
        Source source,
        String entity,
        double score,
        Wire wire,
        List<Reason> reasons,
        Timeline timeline,
        Aftermath aftermath,
        Lifecycle lifecycle,
        Optional<WindowEvidence> window) {

    public static final String COLLECTION = "alerts";

    /** Bytes of a UTF-16 unit in UTF-8, at most. */
    private static final int UTF8 = 3;

    /** Names and times are shorter than this, with their tags. */
    private static final int OVERHEAD = 100;

    private static final int FIELDS = 16;

    public Alert {
        if (sequence < 1) {
            throw new IllegalArgumentException("a sequence counts from 1: " + sequence);
        }
        reasons = List.copyOf(reasons);
    }

    /**
     * The alert of a match that is told.
     *
     * @param time when it is stored
     */
    public static Alert of(Decision decision, long sequence, Instant time) {
        Match match = decision.match();
        Analysis analysis = match.analysis();
        Article article = analysis.article();
        return new Alert(
                decision.id(),
                match.subscription().name(),
                match.subscription().revision(),
                match.subscription().displayName(),
                match.severity(),
                sequence,
                analysis.name(),
                new Source(
                        article.name(),
                        article.revision(),
                        article.title(),
                        article.source(),
                        article.uri(),
                        article.story().name()),
                match.entity().name(),
                match.entity().sentiment().orElseThrow().score(),
                match.entity().wire(),
                match.reasons(),
                new Timeline(article.eventTime(), article.storedTime(), analysis.createTime(), time),
                Aftermath.NONE,
                Lifecycle.OPEN,
                match.window().map(Turn.Fired::evidence));
    }

    public String name() {
        return COLLECTION + "/" + id;
    }

    public boolean isErased() {
        return aftermath.deleteTime().isPresent();
    }

    /** An upper bound of its size on the wire, in bytes. */
    public long bytes() {
        long text = 0;
        for (Reason reason : reasons) {
            text += reason.expression().length() + reason.value().length() + OVERHEAD;
        }
        text += source.title().length()
                + source.uri().length()
                + source.source().length()
                + aftermath.retractReason().length();
        text += subscriptionDisplayName.length();
        text += window.map(Alert::lengthOf).orElse(0);
        return OVERHEAD * FIELDS + wire.length() + text * UTF8;
    }

    private static int lengthOf(WindowEvidence evidence) {
        return evidence.topStories().stream()
                .mapToInt(story -> story.story().length()
                        + story.article().length()
                        + story.source().length()
                        + OVERHEAD)
                .sum();
    }

    /** The article it is about. */
    public record Source(String article, int articleRevision, String title, String source, String uri, String story) {}

    /**
     * What became of the article since.
     *
     * @param retractTime when the text was retracted
     * @param retractReason empty while the text stands
     * @param supersededBy "analyses/...", of a later text or by another model; empty while there is none
     * @param deleteTime when the article was erased; then nothing is left of what it said
     */
    public record Aftermath(
            Optional<Instant> retractTime, String retractReason, String supersededBy, Optional<Instant> deleteTime) {

        public static final Aftermath NONE = new Aftermath(Optional.empty(), "", "", Optional.empty());
    }

    /**
     * Where the alert itself stands.
     *
     * @param resolveTime when it became RESOLVED
     */
    public record Lifecycle(State state, Optional<Instant> resolveTime) {

        public static final Lifecycle OPEN = new Lifecycle(State.OPEN, Optional.empty());

        public Lifecycle {
            if ((state == State.RESOLVED) != resolveTime.isPresent()) {
                throw new IllegalArgumentException("what is resolved, and nothing else, has a time of it");
            }
        }
    }

    /** Where an alert can stand. */
    public enum State {
        OPEN,
        ACKNOWLEDGED,
        /** The condition holds no more, or someone is done with it. */
        RESOLVED
    }

    /** When each step was done. */
    public record Timeline(Instant eventTime, Instant articleTime, Instant analysisTime, Instant alertTime) {}
}
