/** How often what the extraction finds is right: measures on public pages that people have marked. */
@NullMarked
package dev.bellwether.bench.quality;

import org.jspecify.annotations.NullMarked;
