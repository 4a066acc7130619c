package dev.bellwether.alert.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to tell, how noisily, and where.
 *
 * @param id without "subscriptions/"
 * @param endpoints "endpoints/..."
 * @param revision from 1; each change is a new one
 * @param deleteTime when it was deleted
 * @param broad whether there is nothing that its condition could be looked up by
 */
public record Subscription(
        String id,
        String displayName,
        SubscriptionCondition condition,
        Policy policy,
        List<String> endpoints,
        boolean disabled,
        int revision,
        Instant createTime,
        Instant updateTime,
        Optional<Instant> deleteTime,
        boolean broad) {

    public static final String COLLECTION = "subscriptions";

    public Subscription {
        endpoints = List.copyOf(endpoints);
    }

    public String name() {
        return COLLECTION + "/" + id;
    }

    /** Changes at every write. */
    public String etag() {
        return "r" + revision;
    }
}
