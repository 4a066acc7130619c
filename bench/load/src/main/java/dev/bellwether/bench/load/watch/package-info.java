/** Watches: how soon a change is told, how fast the past is, and what a watcher costs that is told nothing. */
@NullMarked
package dev.bellwether.bench.load.watch;

import org.jspecify.annotations.NullMarked;
