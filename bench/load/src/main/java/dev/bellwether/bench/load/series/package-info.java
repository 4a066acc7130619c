/** How long questions for sentiment over time take. */
@NullMarked
package dev.bellwether.bench.load.series;

import org.jspecify.annotations.NullMarked;
