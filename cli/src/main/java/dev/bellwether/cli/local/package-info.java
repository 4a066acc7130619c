/**
 * The whole topology on one machine: an embedded PostgreSQL with one database per service, and the services as child
 * processes on loopback.
 *
 * <p>Everything lives in one data directory, which a lock keeps to one command at a time. {@code postgres} holds the
 * database, {@code binaries} the server that was unpacked, {@code password} the database's password (made at the first
 * start, readable by its owner only), {@code logs} what each process writes, {@code run} who is running.
 *
 * <p>A shutdown hook stops the services, downstream first, and then the database. What a {@code kill -9} leaves behind
 * is found at the next start: each child's process id is kept with its start time, so that an id which another process
 * has been given since is never signalled, and PostgreSQL keeps its own in {@code postmaster.pid}.
 */
@NullMarked
package dev.bellwether.cli.local;

import org.jspecify.annotations.NullMarked;
