package dev.bellwether.alert.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

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

    /** Messages that one process sends at once. 0 to 1,000; 0: this process sends none, and leaves it to others. */
    @WithDefault("64")
    int concurrency();

    /** Messages to one endpoint at once, over all processes. 1 to 100: a slow endpoint holds no more than this from the others. */
    @WithDefault("8")
    int concurrencyAtEndpoint();
}
