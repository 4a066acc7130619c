package dev.bellwether.kit.change;

import java.time.Instant;
import java.util.Optional;

/**
 * How a follower is doing.
 *
 * @param upstream the service that is followed
 * @param leader whether this process does the following
 * @param connected whether the stream is open
 * @param lastMessage when the last change or heartbeat was applied
 * @param obstacle what keeps it from following, in a sentence; empty when nothing does
 */
public record FollowerState(
        String upstream, boolean leader, boolean connected, Optional<Instant> lastMessage, String obstacle) {}
