/**
 * What the services hold after a database was put back or a follower came back late, held against what was published.
 *
 * <p>{@link dev.bellwether.bench.faults.restore.Contents} is what they hold,
 * {@link dev.bellwether.bench.faults.restore.RestoreCheck} says what is missing or doubled.
 */
@NullMarked
package dev.bellwether.bench.faults.restore;

import org.jspecify.annotations.NullMarked;
