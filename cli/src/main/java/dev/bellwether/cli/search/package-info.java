/** {@code bellwether search}: articles by their words. */
@NullMarked
package dev.bellwether.cli.search;

import org.jspecify.annotations.NullMarked;
