package dev.bellwether.alert.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The posting of alerts to endpoints. */
@ConfigMapping(prefix = "bellwether.delivery")
public interface DeliveryConfig {

    /** How long an endpoint may take to answer. 1 s to 60 s. Longer keeps slow endpoints, and holds up what waits for them. */
    @WithDefault("15s")
    Duration timeout();

    /**
     * How long a process has a delivery to itself. More than the timeout, up to 10 min: shorter sends again sooner what a process
     * left behind when it died, but a paused process may then send a message a second time.
     */
    @WithDefault("60s")
    Duration lease();

    /** Pause between two looks for what is due while nothing is. What this process makes due itself is sent at once. */
    @WithDefault("500ms")
    Duration poll();

    /**
     * Messages that one process sends at once. 0 to 1,000; 0: this process sends none, and leaves it to others. A quarter of them, at
     * least one, may be at endpoints that do not answer: more of these hold nothing up but themselves.
     */
    @WithDefault("128")
    int concurrency();

    /** Messages to one endpoint at once, over all processes. 1 to 100; one that failed last gets one at a time until it answers. */
    @WithDefault("8")
    int concurrencyAtEndpoint();

    /** How long the secret before stays alive after a rotation, where the request does not say. 0 to 7 days. */
    @WithDefault("24h")
    Duration secretOverlap();

    /**
     * The key that secrets of endpoints are encrypted with in the database: base64 of 32 bytes, the same for every process. Empty:
     * they are stored as they are. Secrets that were stored before a key was given are encrypted when they are rotated. Danger: without
     * the key, or with another, what was encrypted cannot be read, and nothing is sent to those endpoints until they are rotated.
     */
    Optional<String> secretKey();
}
