package dev.bellwether.alert.backtest;

import dev.bellwether.alert.alert.Told;

/**
 * What the tried subscription was told before the period, or one that inhibits it before or in it.
 *
 * @param place of its analysis, in the order of decision; of what fired over time that of the last analysis by then
 * @param isOverTime whether it fired over time, which at each step is decided after what is of articles
 * @param subscription "subscriptions/..."
 * @param entity "entities/..."
 * @param story "stories/..."; empty where there is none
 */
public record ToldAlert(long place, boolean isOverTime, String subscription, String entity, String story, Told told) {}
