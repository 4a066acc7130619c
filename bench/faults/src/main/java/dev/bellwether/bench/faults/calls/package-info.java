/**
 * Callers who change their minds: every RPC of every service, cancelled at a random moment or given a random deadline.
 *
 * <p>{@link dev.bellwether.bench.faults.calls.Requests} makes the requests,
 * {@link dev.bellwether.bench.faults.calls.CallStorm} sends and ends them,
 * {@link dev.bellwether.bench.faults.calls.Promises} remembers what was answered and asks whether it is so, and
 * {@link dev.bellwether.bench.faults.calls.Leftovers} looks for what was not given back.
 */
@NullMarked
package dev.bellwether.bench.faults.calls;

import org.jspecify.annotations.NullMarked;
