/** How each resource reads: a row in a list, and a page when it is looked at alone. */
@NullMarked
package dev.bellwether.cli.view;

import org.jspecify.annotations.NullMarked;
