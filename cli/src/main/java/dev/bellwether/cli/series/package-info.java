/** Sentiment over time in the terminal. */
@NullMarked
package dev.bellwether.cli.series;

import org.jspecify.annotations.NullMarked;
