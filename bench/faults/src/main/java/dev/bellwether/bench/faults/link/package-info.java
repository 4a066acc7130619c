/**
 * A TCP proxy that a fault is put into: it passes, cuts, swallows or slows what flows between two processes.
 *
 * <p>A connection that was swallowed stays silent for ever, also after the link is whole again: bytes of it are lost, as
 * when a router forgets a connection. New connections then pass.
 */
@NullMarked
package dev.bellwether.bench.faults.link;

import org.jspecify.annotations.NullMarked;
