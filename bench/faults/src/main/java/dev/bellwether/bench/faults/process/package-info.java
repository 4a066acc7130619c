/** Faults of processes and of the ways between them: killed, stopped, cut off, taken over. */
@NullMarked
package dev.bellwether.bench.faults.process;

import org.jspecify.annotations.NullMarked;
