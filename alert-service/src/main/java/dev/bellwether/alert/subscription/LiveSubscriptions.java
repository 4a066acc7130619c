package dev.bellwether.alert.subscription;

import dev.bellwether.alert.condition.NormalForm;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The enabled subscriptions: tells what has changed of them, and keeps those compiled that matched last. Asked by one at a time, the
 * follower.
 */
@ApplicationScoped
public class LiveSubscriptions {

    private static final Logger LOG = Logger.getLogger(LiveSubscriptions.class);

    /** The most that are kept compiled, some twenty kilobytes each. */
    private static final int MOST_COMPILED = 5_000;

    /** From as many on a change is worth a line in the log. */
    private static final long MANY = 10_000;

    private final SubscriptionStore store;
    private final Conditions conditions;
    private final Workers workers;
    private final Map<String, LiveSubscription> compiled =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, LiveSubscription> eldest) {
                    return size() > MOST_COMPILED;
                }
            });
    private volatile SubscriptionStore.Snapshot snapshot = SubscriptionStore.Snapshot.BEGINNING;

    LiveSubscriptions(SubscriptionStore store, Conditions conditions, Workers workers) {
        this.store = store;
        this.conditions = conditions;
        this.workers = workers;
    }

    /**
     * Hands over all that has changed since the last time: whatever was committed before this call is there after it. Always to the
     * same taker.
     */
    public Uni<Void> bringUpToDate(SubscriptionTaker taker) {
        long begin = System.nanoTime();
        return store.changedSince(
                        snapshot,
                        changed -> workers.run(() -> {
                                    changed.forEach(one -> apply(one, taker));
                                    return true;
                                })
                                .replaceWithVoid())
                .invoke(now -> {
                    if (snapshot.equals(SubscriptionStore.Snapshot.BEGINNING) && taker.size() >= MANY) {
                        LOG.infof(
                                "%d subscriptions loaded in %d ms",
                                taker.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
                    }
                    snapshot = now;
                })
                .replaceWithVoid();
    }

    private void apply(Indexed changed, SubscriptionTaker taker) {
        LiveSubscription kept = compiled.get(changed.id());
        if (kept != null && kept.subscription().revision() != changed.revision()) {
            compiled.remove(changed.id());
        }
        if (!changed.enabled()) {
            taker.remove(changed.id());
        } else if (!taker.has(changed.id(), changed.revision())) {
            normalForm(changed)
                    .ifPresentOrElse(
                            form -> taker.put(changed.id(), changed.revision(), changed.createTime(), form),
                            () -> taker.remove(changed.id()));
        }
    }

    /** A condition that was saved by an earlier version may be refused by a later one: it is left out, not fatal. */
    private Optional<NormalForm> normalForm(Indexed changed) {
        if (changed.expression().isEmpty()) {
            return Optional.of(NormalForm.read(changed.normalForm()));
        }
        try {
            return Optional.of(conditions.normalFormNow(changed.expression()));
        } catch (FailureException refused) {
            LOG.errorf("subscriptions/%s does not compile and is left out: %s", changed.id(), refused.getMessage());
            return Optional.empty();
        }
    }

    /** Of these ids those that are enabled, compiled. */
    public Uni<Map<String, LiveSubscription>> named(Collection<String> ids) {
        Map<String, LiveSubscription> found = new HashMap<>();
        for (String id : ids) {
            LiveSubscription kept = compiled.get(id);
            if (kept != null) {
                found.put(id, kept);
            }
        }
        List<String> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (missing.isEmpty()) {
            return Uni.createFrom().item(found);
        }
        return store.enabled(missing)
                .chain(subscriptions -> workers.run(() -> {
                    subscriptions.forEach(s -> compile(s).ifPresent(live -> {
                        compiled.put(s.id(), live);
                        found.put(s.id(), live);
                    }));
                    return found;
                }));
    }

    /** A subscription compiled for an explanation. Fails with CONDITION_INVALID when it does not compile any more. */
    public Uni<LiveSubscription> compiled(Subscription subscription) {
        return conditions.compile(subscription);
    }

    private Optional<LiveSubscription> compile(Subscription subscription) {
        try {
            return Optional.of(conditions.compileNow(subscription));
        } catch (FailureException refused) {
            LOG.errorf("%s does not compile and is left out: %s", subscription.name(), refused.getMessage());
            return Optional.empty();
        }
    }
}
