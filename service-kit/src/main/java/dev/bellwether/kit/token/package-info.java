/** Opaque tokens: their content is for us, their seal tells whether they are ours. */
@NullMarked
package dev.bellwether.kit.token;

import org.jspecify.annotations.NullMarked;
