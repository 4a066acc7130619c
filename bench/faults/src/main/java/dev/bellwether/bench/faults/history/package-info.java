/**
 * What callers saw, as they saw it, and what must be true of it.
 *
 * <p>{@link dev.bellwether.bench.faults.history.History} is only ever appended to. The checks are pure functions of it: they
 * know the promises of the contracts and nothing of how the services keep them.
 */
@NullMarked
package dev.bellwether.bench.faults.history;

import org.jspecify.annotations.NullMarked;
