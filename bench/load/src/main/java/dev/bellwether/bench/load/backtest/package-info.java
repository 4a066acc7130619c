/** How fast the past is decided again. */
@NullMarked
package dev.bellwether.bench.load.backtest;

import org.jspecify.annotations.NullMarked;
