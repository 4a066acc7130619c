package dev.bellwether.bench.faults.history;

import dev.bellwether.bench.faults.history.Event.AlertSeen;
import dev.bellwether.bench.faults.history.Event.AlertTold;
import dev.bellwether.bench.faults.history.Event.Delivered;
import dev.bellwether.bench.faults.history.Event.Subscribed;
import dev.bellwether.bench.faults.history.Event.SubscriptionSeen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each alert of a subscription with an endpoint was posted at least once, and what is told of it under one webhook-id only. */
final class DeliveryCheck implements Check {

    @Override
    public List<Violation> violations(History history) {
        List<Violation> found = new ArrayList<>();
        Map<String, Set<String>> idsOfEvent = new LinkedHashMap<>();
        Map<String, Set<String>> eventsOfId = new HashMap<>();
        Set<String> posted = new HashSet<>();
        for (Delivered delivered : history.of(Delivered.class)) {
            String event = delivered.endpoint() + " " + delivered.event();
            idsOfEvent.computeIfAbsent(event, key -> new HashSet<>()).add(delivered.webhookId());
            eventsOfId
                    .computeIfAbsent(delivered.webhookId(), key -> new HashSet<>())
                    .add(event);
            posted.add(delivered.endpoint() + " " + delivered.alert());
        }
        idsOfEvent.forEach((event, ids) -> {
            if (ids.size() > 1) {
                found.add(new Violation(Violation.Kind.DOUBLED, event, "posted under several webhook-ids: " + ids));
            }
        });
        eventsOfId.forEach((id, events) -> {
            if (events.size() > 1) {
                found.add(new Violation(Violation.Kind.UNTRUE, id, "one webhook-id for several events: " + events));
            }
        });
        Map<String, String> endpoints = new HashMap<>();
        for (Subscribed subscribed : history.of(Subscribed.class)) {
            SubscriptionSeen subscription = subscribed.subscription();
            subscription.endpoint().ifPresent(endpoint -> endpoints.put(subscription.name(), endpoint));
        }
        for (AlertTold told : history.of(AlertTold.class)) {
            AlertSeen alert = told.alert();
            String endpoint = endpoints.get(alert.subscription());
            if (endpoint != null && !posted.contains(endpoint + " " + alert.name())) {
                found.add(new Violation(Violation.Kind.LOST, alert.name(), "told on the stream and never posted"));
            }
        }
        return found.stream().distinct().toList();
    }
}
