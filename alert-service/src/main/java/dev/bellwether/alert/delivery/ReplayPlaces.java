package dev.bellwether.alert.delivery;

import io.smallrye.mutiny.Uni;

/** Finds where, among an endpoint's deliveries, a place in what was told is. */
public interface ReplayPlaces {

    /**
     * From the first delivery on that tells of a change after the token; of transactions that overlap, one that was told before may come
     * with it. Fails with RESUME_TOKEN_INVALID or RESUME_TOKEN_EXPIRED.
     *
     * @param endpoint "endpoints/...", of whomever
     */
    Uni<Replay.Range> rangeAfter(String endpoint, Replay.AfterToken place);

    /**
     * From the delivery on that comes after the alert's, or after that of the last one before it that the endpoint got. Fails with
     * NOT_FOUND, with FIELD_INVALID for a sequence that the subscription has not given, or with HISTORY_EXPIRED when an alert after it is
     * no longer kept.
     *
     * @param endpoint "endpoints/..."
     */
    Uni<Replay.Range> rangeAfter(String endpoint, Replay.AfterAlert place);
}
