package dev.bellwether.alert.backtest;

import dev.bellwether.alert.alert.Told;

/**
 * What a subscription that inhibits the tried one was told.
 *
 * @param place of its analysis, in the order of decision
 * @param subscription "subscriptions/..."
 * @param entity "entities/..."
 * @param story "stories/..."; empty where there is none
 */
public record InhibitorAlert(long place, String subscription, String entity, String story, Told told) {}
