package dev.bellwether.alert.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far back alert-service remembers. */
@ConfigMapping(prefix = "bellwether.history")
public interface HistoryConfig {

    /**
     * How long analyses, matches, alerts, digests and deliveries are kept, by the time of the analysis; at least 40 days, for cooldowns, the
     * ages of news and baselines reach back 36. More than bellwether.changes.retention. History goes by whole partitions, each a seventh of
     * this long, so up to a seventh more is on the disk. What was dropped is gone: a longer retention later does not bring it back.
     */
    @WithDefault("400d")
    Duration retention();
}
