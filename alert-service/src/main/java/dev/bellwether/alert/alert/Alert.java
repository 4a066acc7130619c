package dev.bellwether.alert.alert;

import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.match.Analysis;
import dev.bellwether.alert.match.Article;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Wire;
import dev.bellwether.alert.window.Turn;
import dev.bellwether.alert.window.WindowEvidence;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a subscriber is told.
 *
 * @param subscription "subscriptions/..."
 * @param sequence from 1 for each subscription, without gaps; 0 while it is held back
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
        if (sequence < 0) {
            throw new IllegalArgumentException("a sequence counts from 1, or is 0: " + sequence);
        }
        reasons = List.copyOf(reasons);
    }

    /**
     * The alert of a match that is told, at once or in a digest.
     *
     * @param sequence 0: it is held back
     * @param time when it is told, or stored to be
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
                new Timeline(
                        article.eventTime(),
                        article.storedTime(),
                        analysis.createTime(),
                        time,
                        Optional.of(new Timeline.Steps(article.firstSeen(), decision.steps()))),
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

    /** Where it stands when somebody has it in hand. Fails with TRANSITION_INVALID unless it is OPEN. */
    Lifecycle acknowledged(String author, Instant time) {
        requireState(State.ACKNOWLEDGED, State.OPEN);
        return new Lifecycle(
                State.ACKNOWLEDGED,
                Optional.empty(),
                "",
                Optional.of(new Acknowledgement(author, time)),
                lifecycle.feedback(),
                lifecycle.digest());
    }

    /** Where it stands when somebody is done with it. Fails with TRANSITION_INVALID where it is RESOLVED. */
    Lifecycle resolved(String author, Instant time) {
        requireState(State.RESOLVED, State.OPEN, State.ACKNOWLEDGED);
        return new Lifecycle(
                State.RESOLVED,
                Optional.of(time),
                author,
                lifecycle.acknowledgement(),
                lifecycle.feedback(),
                lifecycle.digest());
    }

    /** Where it stands with a word on what it was worth. Fails with RESOURCE_ERASED where its article is gone. */
    Lifecycle judged(Feedback feedback) {
        if (isErased()) {
            throw new FailureException(new Failure.Erased(name()));
        }
        return new Lifecycle(
                lifecycle.state(),
                lifecycle.resolveTime(),
                lifecycle.resolvedBy(),
                lifecycle.acknowledgement(),
                Optional.of(feedback),
                lifecycle.digest());
    }

    private void requireState(State wanted, State... from) {
        if (!List.of(from).contains(lifecycle.state())) {
            throw new FailureException(new Failure.InvalidTransition(
                    name(),
                    lifecycle.state().name(),
                    wanted.name(),
                    Stream.of(from).map(State::name).toList()));
        }
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
                + aftermath.retractReason().length()
                + lifecycle.feedback().map(said -> said.comment().length()).orElse(0);
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
     * @param resolvedBy empty where nobody is named
     * @param digest that it was told in; empty where it was told by itself
     */
    public record Lifecycle(
            State state,
            Optional<Instant> resolveTime,
            String resolvedBy,
            Optional<Acknowledgement> acknowledgement,
            Optional<Feedback> feedback,
            Optional<UUID> digest) {

        public static final Lifecycle OPEN = new Lifecycle(State.OPEN, Optional.empty());

        /** Of an alert that nobody has said anything of. */
        public Lifecycle(State state, Optional<Instant> resolveTime) {
            this(state, resolveTime, "", Optional.empty(), Optional.empty(), Optional.empty());
        }

        public Lifecycle {
            if ((state == State.RESOLVED) != resolveTime.isPresent()) {
                throw new IllegalArgumentException("what is resolved, and nothing else, has a time of it");
            }
        }
    }

    /** That somebody has it in hand. */
    public record Acknowledgement(String author, Instant createTime) {}

    /** What a person said of it, last. */
    public record Feedback(Worth worth, String comment, String author, Instant createTime) {}

    /** What an alert was worth, in a word. */
    public enum Worth {
        USEFUL,
        NOT_USEFUL,
        WRONG_ENTITY,
        WRONG_SENTIMENT
    }

    /** Where an alert can stand. */
    public enum State {
        OPEN,
        ACKNOWLEDGED,
        /** The condition holds no more, or someone is done with it. */
        RESOLVED
    }

    /**
     * When each step was done.
     *
     * @param alertTime when it was told
     * @param steps that earlier releases did not keep
     */
    public record Timeline(
            Instant eventTime, Instant articleTime, Instant analysisTime, Instant alertTime, Optional<Steps> steps) {

        /** Without the steps that earlier releases did not keep. */
        public Timeline(Instant eventTime, Instant articleTime, Instant analysisTime, Instant alertTime) {
            this(eventTime, articleTime, analysisTime, alertTime, Optional.empty());
        }

        /**
         * The steps between.
         *
         * @param firstSeenTime when the first revision of the article was stored
         * @param decision when it was matched and decided; empty in a backtest
         */
        public record Steps(Instant firstSeenTime, Optional<Decision.Steps> decision) {}
    }
}
