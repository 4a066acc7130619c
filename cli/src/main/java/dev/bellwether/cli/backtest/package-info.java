/** Tries subscriptions on the past. */
@NullMarked
package dev.bellwether.cli.backtest;

import org.jspecify.annotations.NullMarked;
