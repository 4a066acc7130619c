package dev.bellwether.alert.match;

import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.subscription.Subscription;
import java.util.List;
import java.util.UUID;

/**
 * A condition that held for an entity of an analysis.
 *
 * @param severity by the subscription's tiers
 * @param reasons the values behind it
 */
public record Match(
        Subscription subscription, Analysis analysis, Entity entity, Severity severity, List<Reason> reasons) {

    public Match {
        reasons = List.copyOf(reasons);
    }

    /**
     * The id, made from subscription, its revision, article, its revision and when that was stored, and entity: whoever decides
     * the same again makes the same id. The time is there because a restore of article-service gives a number again.
     */
    public UUID id() {
        return NamedId.of(
                subscription.name(),
                Integer.toString(subscription.revision()),
                analysis.article().name(),
                Integer.toString(analysis.article().revision()),
                analysis.article().storedTime().toString(),
                entity.name());
    }
}
