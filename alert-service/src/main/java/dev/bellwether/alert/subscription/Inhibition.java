package dev.bellwether.alert.subscription;

import java.time.Duration;
import java.util.List;

/**
 * Keeps a subscription quiet about what others have told.
 *
 * @param subscriptions those whose alerts count, "subscriptions/...", each once; 1 to 20
 * @param window for how long after such an alert; more than 0, at most 30 days
 */
public record Inhibition(List<String> subscriptions, Duration window, Scope scope) {

    public static final Duration DEFAULT_WINDOW = Duration.ofHours(1);
    private static final int MOST = 20;

    /** What the two alerts have to share. */
    public enum Scope {
        ENTITY,
        STORY
    }

    public Inhibition {
        subscriptions = subscriptions.stream().distinct().toList();
        if (subscriptions.isEmpty() || subscriptions.size() > MOST) {
            throw new IllegalArgumentException("an inhibition names 1 to 20 subscriptions: " + subscriptions.size());
        }
        Policy.requireSpan("inhibition.window", window, Duration.ofNanos(1), Policy.LONGEST);
    }
}
