/** What a page of a list costs, wherever it stands. */
@NullMarked
package dev.bellwether.bench.load.listing;

import org.jspecify.annotations.NullMarked;
