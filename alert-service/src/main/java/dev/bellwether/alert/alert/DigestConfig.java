package dev.bellwether.alert.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When digests are told. */
@ConfigMapping(prefix = "bellwether.digests")
public interface DigestConfig {

    /** How often it is looked for digests that are due. 100 ms to 1 min; shorter tells them sooner, and asks the database more often. */
    @WithDefault("1s")
    Duration poll();

    /**
     * For how long a digest that is due waits for analyses of its time, where the following of sentiment-service is behind or stands
     * still. 0 to 1 h; what is decided later comes in another digest of the same window.
     */
    @WithDefault("1m")
    Duration patience();
}
