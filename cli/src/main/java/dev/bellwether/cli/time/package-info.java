/** Times and durations as a person types and reads them. */
@NullMarked
package dev.bellwether.cli.time;

import org.jspecify.annotations.NullMarked;
