/** Answers an operator's first questions of a process: its version, its database, how far behind it is. */
@NullMarked
package dev.bellwether.kit.status;

import org.jspecify.annotations.NullMarked;
