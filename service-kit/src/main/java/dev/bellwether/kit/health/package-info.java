/**
 * Whether this process should be sent calls, told by {@code grpc.health.v1} to whoever asks.
 *
 * <p>{@code liveness} answers for the process alone: it is SERVING as long as the server answers at all, so that an outage of
 * the database restarts nothing. {@code readiness}, the empty name, and the name of each service answer NOT_SERVING while the
 * database is away, while a follower is further behind than {@code bellwether.health.longest-lag}, and from the beginning of
 * the shutdown on.
 */
@NullMarked
package dev.bellwether.kit.health;

import org.jspecify.annotations.NullMarked;
