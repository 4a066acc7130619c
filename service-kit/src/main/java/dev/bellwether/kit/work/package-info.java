/** Work that takes CPU time, kept off the event loops. */
@NullMarked
package dev.bellwether.kit.work;

import org.jspecify.annotations.NullMarked;
