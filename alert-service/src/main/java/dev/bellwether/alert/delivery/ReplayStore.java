package dev.bellwether.alert.delivery;

import dev.bellwether.kit.request.RequestKey;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What replays ask of storage. */
public interface ReplayStore {

    /** Deliveries of one call, at most. */
    int MOST = 10_000;

    /**
     * What is wanted of an endpoint, "endpoints/...".
     *
     * @param state DELIVERED or DEAD; empty: both
     * @param range of its deliveries; may throw
     */
    record Bounded(String endpoint, Optional<Delivery.State> state, Supplier<Replay.Range> range) {}

    /**
     * Makes deliveries that are delivered or dead pending again, the first of the range. Fails with NOT_FOUND, REQUEST_ID_REUSED, or with
     * what the check of the endpoint or the range throws.
     */
    Uni<Replayed> replay(Bounded replay, Consumer<Endpoint> check, Optional<RequestKey> request);

    /**
     * What is sent once more.
     *
     * @param lastSequence of the last; 0 when there is none
     * @param hasMore whether the range goes on after it
     */
    record Replayed(long count, long lastSequence, boolean hasMore) {}
}
