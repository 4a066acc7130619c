/** The packaged services as processes, and who uses them from outside. */
@NullMarked
package dev.bellwether.cli.packaged;

import org.jspecify.annotations.NullMarked;
