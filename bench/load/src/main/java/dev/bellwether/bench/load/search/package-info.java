/** How long a search takes. */
@NullMarked
package dev.bellwether.bench.load.search;

import org.jspecify.annotations.NullMarked;
