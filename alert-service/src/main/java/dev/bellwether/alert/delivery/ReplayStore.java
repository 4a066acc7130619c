package dev.bellwether.alert.delivery;

import dev.bellwether.kit.request.RequestKey;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Consumer;

/** What replays ask of storage. */
public interface ReplayStore {

    /** Deliveries of one call, at most. */
    int MOST = 10_000;

    /**
     * Makes deliveries that are delivered or dead pending again, the first of the range. Fails with NOT_FOUND, REQUEST_ID_REUSED, or with
     * what the check of the endpoint throws.
     */
    Uni<Replayed> replay(Replay replay, Consumer<Endpoint> check, Optional<RequestKey> request);

    /**
     * What is sent once more.
     *
     * @param lastSequence of the last; 0 when there is none
     * @param hasMore whether the range goes on after it
     */
    record Replayed(long count, long lastSequence, boolean hasMore) {}
}
