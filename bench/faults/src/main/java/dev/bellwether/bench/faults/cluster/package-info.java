/**
 * The real thing, on this machine: one PostgreSQL that keeps its word (fsync on), and the packaged services as processes of
 * their own, each with its own database, on loopback ports that stay the same through every restart.
 *
 * <p>Every way between two of them leads through a {@link dev.bellwether.bench.faults.link.Link}: caller to service, service
 * to service, service to database. So each can be cut, slowed or half opened without the others.
 */
@NullMarked
package dev.bellwether.bench.faults.cluster;

import org.jspecify.annotations.NullMarked;
