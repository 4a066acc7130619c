package dev.bellwether.kit.grpc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The end of a process that was asked to stop. */
@ConfigMapping(prefix = "bellwether.shutdown")
public interface ShutdownConfig {

    /**
     * How long calls that are under way may go on after the server has stopped taking new ones. Most end in milliseconds; a
     * client's stream that goes on is ended with UNAVAILABLE. Together with what comes before it (a preStop pause) less than
     * the time after which the process is killed.
     */
    @WithDefault("15s")
    Duration drain();
}
