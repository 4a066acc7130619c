/**
 * The faults of the change log: what commits late, races, stalls, or comes back with an old token.
 *
 * <p>{@link dev.bellwether.bench.faults.log.WatchedLog} reads the log of a service as any client does, message by message;
 * {@link dev.bellwether.bench.faults.log.LogCheck} says what is wrong with what was read. The truth comes from elsewhere:
 * from those who wrote, or from a reading made before the fault.
 */
@NullMarked
package dev.bellwether.bench.faults.log;

import org.jspecify.annotations.NullMarked;
