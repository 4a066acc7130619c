/**
 * What a subscription would have told: the past, decided again.
 *
 * <p>{@link dev.bellwether.alert.backtest.Backtests} reads the analyses of a period in the order in which they were decided, with what
 * was known of each then, and hands them to the very rules that decide live. Decisions depend on nothing but these, on what was told
 * before, and on who was on which watchlist then: the same backtest answers the same, and over a period in which a subscription was not
 * changed it answers what was told. Deliveries are no part of it: nothing is sent, and nothing is written.
 *
 * <p>A condition over time is tried by a walk along the log ({@link dev.bellwether.alert.log.Walks}), with the stories as they were counted:
 * the analyses themselves are not read again.
 *
 * <p>A step is a page of analyses, read when the caller's transport asks for it: what a backtest holds does not grow with its
 * period, but for what matched in it.
 */
@NullMarked
package dev.bellwether.alert.backtest;

import org.jspecify.annotations.NullMarked;
