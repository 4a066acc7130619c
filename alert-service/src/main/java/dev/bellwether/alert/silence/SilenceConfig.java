package dev.bellwether.alert.silence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many silences there may be. */
@ConfigMapping(prefix = "bellwether.silences")
public interface SilenceConfig {

    /** How many silences there may be that are not over. 0 to 10,000: each is asked of every match, some microseconds at most. */
    @WithDefault("500")
    int maxActive();
}
