/** {@code bellwether extract} and {@code analyze}: what would be made of a document, with nothing stored. */
@NullMarked
package dev.bellwether.cli.inspect;

import org.jspecify.annotations.NullMarked;
