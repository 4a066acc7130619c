/** How soon a service is ready, and what it holds while nothing happens, as its image starts it. */
@NullMarked
package dev.bellwether.bench.load.start;

import org.jspecify.annotations.NullMarked;
