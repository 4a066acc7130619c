package dev.bellwether.alert.backtest;

import dev.bellwether.alert.window.Standing;

/**
 * That a condition over time came to stand elsewhere.
 *
 * @param entity "entities/..."
 * @param standing where, and since when in log time
 */
public record StateChange(String entity, Standing standing) {}
