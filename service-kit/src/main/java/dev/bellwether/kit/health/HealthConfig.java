package dev.bellwether.kit.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a process says that it should not be sent calls. */
@ConfigMapping(prefix = "bellwether.health")
public interface HealthConfig {

    /**
     * How far a follower may be behind its upstream before the service is not ready. At least 1 min. Every replica follows the
     * same place, so past it none is ready: shorter only where an old answer is worse than none.
     */
    @WithDefault("2h")
    Duration longestLag();
}
