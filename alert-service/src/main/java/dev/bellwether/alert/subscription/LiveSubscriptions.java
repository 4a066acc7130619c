package dev.bellwether.alert.subscription;

import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** Every enabled subscription, compiled; brought up to date before it is asked. Asked by one at a time, the follower. */
@ApplicationScoped
public class LiveSubscriptions {

    private static final Logger LOG = Logger.getLogger(LiveSubscriptions.class);

    private final SubscriptionStore store;
    private final Conditions conditions;
    private final Workers workers;
    private volatile State state = new State(Map.of(), SubscriptionStore.Snapshot.BEGINNING);

    private record State(Map<String, LiveSubscription> byName, SubscriptionStore.Snapshot snapshot) {}

    LiveSubscriptions(SubscriptionStore store, Conditions conditions, Workers workers) {
        this.store = store;
        this.conditions = conditions;
        this.workers = workers;
    }

    /** All that are enabled now, by name: whatever was committed before this call is in it. */
    public Uni<List<LiveSubscription>> current() {
        State old = state;
        return store.changedSince(old.snapshot())
                .chain(changed -> workers.run(() -> apply(old, changed)))
                .invoke(now -> state = now)
                .map(now -> List.copyOf(now.byName().values()));
    }

    /** A subscription compiled for an explanation. Fails with CONDITION_INVALID when it does not compile any more. */
    public Uni<LiveSubscription> compiled(Subscription subscription) {
        return conditions.compile(subscription);
    }

    private State apply(State old, SubscriptionStore.Changed changed) {
        boolean isSame =
                changed.removed().isEmpty() && changed.enabled().stream().allMatch(s -> isKnown(old, s));
        if (isSame) {
            return new State(old.byName(), changed.next());
        }
        Map<String, LiveSubscription> byName = new TreeMap<>(old.byName());
        changed.removed().forEach(byName::remove);
        List<String> refused = new ArrayList<>();
        for (Subscription subscription : changed.enabled()) {
            if (!isKnown(old, subscription)) {
                compile(subscription)
                        .ifPresentOrElse(
                                live -> byName.put(subscription.name(), live), () -> refused.add(subscription.name()));
            }
        }
        refused.forEach(byName::remove);
        return new State(byName, changed.next());
    }

    private static boolean isKnown(State old, Subscription subscription) {
        LiveSubscription known = old.byName().get(subscription.name());
        return known != null && known.subscription().revision() == subscription.revision();
    }

    /** A condition that was saved by an earlier version may be refused by a later one: it is left out, not fatal. */
    private Optional<LiveSubscription> compile(Subscription subscription) {
        try {
            return Optional.of(conditions.compileNow(subscription));
        } catch (FailureException refused) {
            LOG.errorf("%s does not compile and is left out: %s", subscription.name(), refused.getMessage());
            return Optional.empty();
        }
    }
}
