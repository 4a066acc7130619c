package dev.bellwether.alert.subscription;

import dev.bellwether.kit.request.RequestKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What the subscriptions ask of storage. Names are whole: "subscriptions/...". */
public interface SubscriptionStore {

    /** Stores a new one. Fails with ALREADY_EXISTS, REQUEST_ID_REUSED, or FIELD_INVALID for an endpoint that is not there. */
    Uni<Subscription> create(Subscription subscription, Optional<RequestKey> request);

    /** Empty when it is not there, or deleted. */
    Uni<Optional<Subscription>> find(String name);

    /** By name, from after a name. */
    Uni<List<Subscription>> list(boolean showDeleted, String after, int limit);

    /**
     * Puts the changed one in its place, under a lock. Fails with NOT_FOUND, or FIELD_INVALID for an endpoint that is not there,
     * or with what the change throws.
     */
    Uni<Subscription> update(String name, UnaryOperator<Subscription> change);

    /** Leaves a tombstone. Fails with NOT_FOUND, or with what the check throws. */
    Uni<Void> delete(String name, Instant deleteTime, Consumer<Subscription> check);

    /** All that may have changed since a snapshot; with it, the next snapshot to ask from. */
    Uni<Changed> changedSince(Snapshot snapshot);

    /** A moment of the database, below which everything had been read. */
    record Snapshot(long xid) {
        /** Before everything. */
        public static final Snapshot BEGINNING = new Snapshot(0);
    }

    /**
     * Some subscriptions as they are now.
     *
     * @param removed names of those that are disabled or deleted
     */
    record Changed(List<Subscription> enabled, List<String> removed, Snapshot next) {
        public Changed {
            enabled = List.copyOf(enabled);
            removed = List.copyOf(removed);
        }
    }
}
