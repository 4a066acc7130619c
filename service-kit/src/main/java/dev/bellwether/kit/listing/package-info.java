/** Lists that a watch can go on from: pages of a filter, bounded in number and size, all with one resume token. */
@NullMarked
package dev.bellwether.kit.listing;

import org.jspecify.annotations.NullMarked;
