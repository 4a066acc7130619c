package dev.bellwether.bench.faults.history;

import dev.bellwether.bench.faults.history.Event.AlertListed;
import dev.bellwether.bench.faults.history.Event.AlertSeen;
import dev.bellwether.bench.faults.history.Event.AlertTold;
import dev.bellwether.bench.faults.history.Event.AnalysisSeen;
import dev.bellwether.bench.faults.history.Event.AnalysisTold;
import dev.bellwether.bench.faults.history.Event.Subscribed;
import dev.bellwether.bench.faults.history.Event.SubscriptionSeen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every alert that the plain rule demands is there once and no other; the sequences of a subscription have no gap and
 * ascend. The rule is worked out anew from the analyses, in the order that a watcher was told of them.
 *
 * <p>Says nothing of a record without a watcher or listing of alerts.
 */
final class AlertCheck implements Check {

    @Override
    public List<Violation> violations(History history) {
        Map<String, String> demanded = demanded(history);
        List<Violation> found = new ArrayList<>();
        history.watchers("alerts").forEach(watcher -> {
            List<AlertSeen> told = history.of(AlertTold.class).stream()
                    .filter(t -> t.watcher().equals(watcher))
                    .map(AlertTold::alert)
                    .toList();
            found.addAll(check("the alerts that " + watcher + " was told", demanded, told));
        });
        // A listing orders by time, which the alerts of one batch share.
        List<AlertSeen> listed = history.of(AlertListed.class).stream()
                .map(AlertListed::alert)
                .sorted(Comparator.comparingLong(AlertSeen::sequence))
                .toList();
        if (!listed.isEmpty()) {
            found.addAll(check("the listing of alerts", demanded, listed));
        }
        return found;
    }

    private static List<Violation> check(String where, Map<String, String> demanded, List<AlertSeen> alerts) {
        List<Violation> found = new ArrayList<>(Multiplicity.exactlyOnce(
                where, demanded, alerts.stream().map(AlertCheck::key).toList(), key -> false));
        Map<String, Long> last = new HashMap<>();
        for (AlertSeen alert : alerts) {
            long before = last.getOrDefault(alert.subscription(), 0L);
            if (alert.sequence() <= before) {
                found.add(new Violation(
                        Violation.Kind.OUT_OF_ORDER,
                        alert.name(),
                        "sequence " + alert.sequence() + " after " + before + " in " + where));
            } else if (alert.sequence() > before + 1) {
                found.add(new Violation(
                        Violation.Kind.GAP,
                        alert.name(),
                        "sequence " + alert.sequence() + " after " + before + " in " + where));
            }
            last.put(alert.subscription(), Math.max(before, alert.sequence()));
        }
        return found;
    }

    /** By key, each with why. */
    static Map<String, String> demanded(History history) {
        List<SubscriptionSeen> subscriptions = history.of(Subscribed.class).stream()
                .map(Subscribed::subscription)
                .toList();
        Optional<String> watcher = history.watchers("analyses").stream().findFirst();
        List<AnalysisSeen> analyses = history.of(AnalysisTold.class).stream()
                .filter(t -> watcher.filter(t.watcher()::equals).isPresent())
                .map(AnalysisTold::analysis)
                .toList();
        Map<String, String> demanded = new LinkedHashMap<>();
        for (SubscriptionSeen subscription : subscriptions) {
            Instant last = Instant.MIN;
            for (AnalysisSeen analysis : analyses) {
                Double score = analysis.scores().get(subscription.entity());
                boolean holds = score != null && score < subscription.below();
                boolean isDue = last.equals(Instant.MIN)
                        || Duration.between(last, analysis.createTime()).compareTo(subscription.cooldown()) >= 0;
                if (holds && isDue) {
                    last = analysis.createTime();
                    demanded.put(
                            key(
                                    subscription.name(),
                                    analysis.article(),
                                    analysis.articleRevision(),
                                    subscription.entity()),
                            "the condition held with a score of " + score);
                }
            }
        }
        return demanded;
    }

    static String key(AlertSeen alert) {
        return key(alert.subscription(), alert.article(), alert.articleRevision(), alert.entity());
    }

    private static String key(String subscription, String article, int revision, String entity) {
        return subscription + " " + article + "@" + revision + " " + entity;
    }
}
