/**
 * {@code bellwether demo}: the topology on this machine, the seeds loaded into it, and what came out compared with what
 * the seeds expect.
 *
 * <p>Times in the seeds are relative to the load, so that every day's demo reads fresh news. The time of the load is kept
 * in the data directory: a later demo on the same data hands in the very same documents, which are then known, and finds
 * the alerts of the first.
 */
@NullMarked
package dev.bellwether.cli.demo;

import org.jspecify.annotations.NullMarked;
