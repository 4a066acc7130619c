package dev.bellwether.alert.delivery;

import java.time.Duration;
import java.util.Optional;

/** Settings for a test. */
record SomeConfig(
        Duration timeout, Duration lease, int concurrency, int concurrencyAtEndpoint, Optional<String> secretKey)
        implements DeliveryConfig {

    static SomeConfig of(Duration lease, int concurrency, int concurrencyAtEndpoint) {
        return new SomeConfig(Duration.ofMillis(100), lease, concurrency, concurrencyAtEndpoint, Optional.empty());
    }

    static SomeConfig withKey(String key) {
        return new SomeConfig(
                Duration.ofSeconds(15),
                Duration.ofSeconds(60),
                1,
                1,
                Optional.of(key).filter(k -> !k.isEmpty()));
    }

    @Override
    public Duration poll() {
        return Duration.ofMillis(100);
    }

    @Override
    public Duration secretOverlap() {
        return Duration.ofHours(24);
    }
}
