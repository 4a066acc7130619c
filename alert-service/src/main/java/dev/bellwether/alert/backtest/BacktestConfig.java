package dev.bellwether.alert.backtest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much backtests may take of a process. */
@ConfigMapping(prefix = "bellwether.backtest")
public interface BacktestConfig {

    /**
     * Backtests that run at once in this process; one more is refused with OVERLOADED. 1 to 100. Each keeps a core and a connection
     * of the database busy: more of them hold up what is live.
     */
    @WithDefault("2")
    int concurrency();
}
