package dev.bellwether.alert.backtest;

import dev.bellwether.alert.alert.Told;

/**
 * What a subscription that inhibits the tried one was told.
 *
 * @param place of its analysis, in the order of decision; of what fired over time that of the last analysis by then
 * @param isOverTime whether it fired over time, which at each step is decided after what is of articles
 * @param subscription "subscriptions/..."
 * @param entity "entities/..."
 * @param story "stories/..."; empty where there is none
 */
public record InhibitorAlert(
        long place, boolean isOverTime, String subscription, String entity, String story, Told told) {}
