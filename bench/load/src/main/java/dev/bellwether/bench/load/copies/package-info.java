/** How fast the texts are found that a new one may repeat. */
@NullMarked
package dev.bellwether.bench.load.copies;

import org.jspecify.annotations.NullMarked;
