package dev.bellwether.alert.alert;

import dev.bellwether.alert.subscription.Subscription;
import dev.bellwether.alert.window.LogClock;
import dev.bellwether.alert.window.Series;
import dev.bellwether.alert.window.WindowEngine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is kept in memory between two batches, so that it is not read again: right as long as its version is what is stored. */
final class WindowMemory {

    /** The most entities whose stories are held, some ten kilobytes each. */
    private static final int MOST_SERIES = 5_000;

    WindowEngine engine = new WindowEngine(LogClock.UNSET);
    Map<String, Subscription> subscriptions = new HashMap<>();
    Optional<UUID> version = Optional.empty();

    /** By what subscriptions and watchlists it was set up. */
    String watched = "";

    final Map<String, Series> series = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Series> eldest) {
            return size() > MOST_SERIES;
        }
    };
}
