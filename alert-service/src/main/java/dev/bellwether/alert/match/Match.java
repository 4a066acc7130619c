package dev.bellwether.alert.match;

import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.subscription.Subscription;
import dev.bellwether.alert.window.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A condition that held: for an entity of an analysis, or for an entity over time.
 *
 * @param severity by the subscription's tiers
 * @param reasons the values behind it
 * @param window what was counted over time; empty where it held for an analysis
 */
public record Match(
        Subscription subscription,
        Analysis analysis,
        Entity entity,
        Severity severity,
        List<Reason> reasons,
        Optional<Turn.Fired> window) {

    public Match {
        reasons = List.copyOf(reasons);
    }

    /** For an entity of an analysis. */
    public Match(Subscription subscription, Analysis analysis, Entity entity, Severity severity, List<Reason> reasons) {
        this(subscription, analysis, entity, severity, reasons, Optional.empty());
    }

    /** For an entity over time. */
    public static Match of(Subscription subscription, Turn.Fired fired) {
        Analysis analysis = WindowAsArticle.analysis(fired);
        return new Match(
                subscription,
                analysis,
                analysis.entities().get(0),
                fired.severity(),
                fired.reasons(),
                Optional.of(fired));
    }

    /**
     * The id, made from subscription, its revision, article, its revision and when that was stored, and entity: whoever decides
     * the same again makes the same id. The time is there because a restore of article-service gives a number again.
     */
    public UUID id() {
        return window.map(fired -> episodeId(fired.subscription(), fired.revision(), fired.entity(), fired.time()))
                .orElseGet(() -> NamedId.of(
                        subscription.name(),
                        Integer.toString(subscription.revision()),
                        analysis.article().name(),
                        Integer.toString(analysis.article().revision()),
                        analysis.article().storedTime().toString(),
                        entity.name()));
    }

    /** The id of what fired over time, made from subscription, its revision, entity, and the log time at which it began to fire. */
    public static UUID episodeId(String subscription, int revision, String entity, Instant firedTime) {
        return NamedId.of(subscription, Integer.toString(revision), entity, firedTime.toString());
    }
}
