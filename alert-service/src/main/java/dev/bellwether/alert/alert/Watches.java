package dev.bellwether.alert.alert;

import dev.bellwether.alert.subscription.Subscription;
import dev.bellwether.alert.watchlist.LiveWatchlists;
import dev.bellwether.alert.window.Scope;
import dev.bellwether.alert.window.Watch;
import dev.bellwether.alert.window.WindowCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What subscriptions to conditions over time watch, entity by entity. */
public final class Watches {

    /** The clocks of two services may differ by this, and a subscription is told rather too much than too little: as with conditions on articles. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private Watches() {}

    static List<Watch> of(List<Subscription> timed, LiveWatchlists.Current lists) {
        return timed.stream()
                .flatMap(subscription -> subscription
                        .condition()
                        .fold(article -> Stream.of(), condition -> of(subscription, condition, lists)))
                .toList();
    }

    private static Stream<Watch> of(
            Subscription subscription, WindowCondition condition, LiveWatchlists.Current lists) {
        Scope scope = condition.frame().scope();
        List<String> entities = scope.isWatchlist() ? lists.entitiesOf(scope.watchlistId()) : List.of(scope.name());
        Instant from = subscription.updateTime().minus(CLOCK_TOLERANCE);
        return entities.stream().map(entity -> of(subscription, condition, entity, from));
    }

    /**
     * Of one subscription and entity.
     *
     * @param entity "entities/..."
     * @param from log time of the first step at which it is asked
     */
    public static Watch of(Subscription subscription, WindowCondition condition, String entity, Instant from) {
        return new Watch(subscription.name(), subscription.revision(), entity, condition, from);
    }
}
