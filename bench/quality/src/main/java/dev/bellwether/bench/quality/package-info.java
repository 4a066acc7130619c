/** How often what is found is right: measures on pages and sentences that people have marked. */
@NullMarked
package dev.bellwether.bench.quality;

import org.jspecify.annotations.NullMarked;
