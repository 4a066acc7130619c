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

/** Each alert of a subscription with an endpoint was posted at least once, and under one webhook-id only. */
final class DeliveryCheck implements Check {

    @Override
    public List<Violation> violations(History history) {
        List<Violation> found = new ArrayList<>();
        Map<String, Set<String>> idsOfAlert = new LinkedHashMap<>();
        Map<String, Set<String>> alertsOfId = new HashMap<>();
        for (Delivered delivered : history.of(Delivered.class)) {
            idsOfAlert
                    .computeIfAbsent(delivered.endpoint() + " " + delivered.alert(), key -> new HashSet<>())
                    .add(delivered.webhookId());
            alertsOfId
                    .computeIfAbsent(delivered.webhookId(), key -> new HashSet<>())
                    .add(delivered.endpoint() + " " + delivered.alert());
        }
        idsOfAlert.forEach((alert, ids) -> {
            if (ids.size() > 1) {
                found.add(new Violation(Violation.Kind.DOUBLED, alert, "posted under several webhook-ids: " + ids));
            }
        });
        alertsOfId.forEach((id, alerts) -> {
            if (alerts.size() > 1) {
                found.add(new Violation(Violation.Kind.UNTRUE, id, "one webhook-id for several alerts: " + alerts));
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
            if (endpoint != null && !idsOfAlert.containsKey(endpoint + " " + alert.name())) {
                found.add(new Violation(Violation.Kind.LOST, alert.name(), "told on the stream and never posted"));
            }
        }
        return found.stream().distinct().toList();
    }
}
