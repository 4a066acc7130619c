package dev.bellwether.alert.subscription;

import java.util.List;

/** What people say of a subscription; the service adds the rest. */
public record SubscriptionDraft(
        String displayName, SubscriptionCondition condition, Policy policy, List<String> endpoints, boolean disabled) {

    public SubscriptionDraft {
        endpoints = endpoints.stream().distinct().toList();
    }
}
