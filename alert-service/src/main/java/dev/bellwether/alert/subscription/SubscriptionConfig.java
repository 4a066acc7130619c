package dev.bellwether.alert.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What subscriptions may ask for. */
@ConfigMapping(prefix = "bellwether.subscriptions")
public interface SubscriptionConfig {

    /**
     * How many subscriptions an owner may have whose condition requires no entity, ticker, watchlist, phrase, story or source. 0 to
     * 10,000: each has to be asked of every entity of every article, some microseconds at most.
     */
    @WithDefault("100")
    int maxBroad();
}
