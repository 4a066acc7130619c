package dev.bellwether.kit.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The following of another service's log. */
@ConfigMapping(prefix = "bellwether.follower")
public interface FollowerConfig {

    /**
     * How long a replica leads after it last said so; another takes over when that has passed. 3 s to 60 s. Shorter takes
     * over sooner after a crash, but a paused process loses its place.
     */
    @WithDefault("5s")
    Duration lease();

    /** Silence after which a stream is taken for dead and opened anew. More than the upstream's heartbeat of 15 s. */
    @WithDefault("40s")
    Duration silence();

    /** First pause after a failure; it doubles up to the longest. */
    @WithDefault("100ms")
    Duration shortestPause();

    /** Longest pause after failures in a row. */
    @WithDefault("5s")
    Duration longestPause();
}
