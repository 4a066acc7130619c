package dev.bellwether.alert.subscription;

import dev.bellwether.kit.request.RequestKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What the subscriptions ask of storage. Names are whole: "subscriptions/...". */
public interface SubscriptionStore {

    /**
     * Stores a new one. Fails with ALREADY_EXISTS, REQUEST_ID_REUSED, TOO_MANY_BROAD, or FIELD_INVALID for an endpoint or a watchlist that
     * is not there.
     */
    Uni<Subscription> create(Subscription subscription, Found found, Optional<RequestKey> request);

    /** Empty when it is not there, or deleted. */
    Uni<Optional<Subscription>> find(String name);

    /** By name, from after a name. */
    Uni<List<Subscription>> list(boolean showDeleted, String after, int limit);

    /**
     * Puts the changed one in its place, under a lock. Fails as {@link #create} does, with NOT_FOUND, or with what the change throws.
     *
     * @param found of its condition; empty where that is not changed
     */
    Uni<Subscription> update(String name, Optional<Found> found, UnaryOperator<Subscription> change);

    /** Leaves a tombstone. Fails with NOT_FOUND, or with what the check throws. */
    Uni<Void> delete(String name, Instant deleteTime, Consumer<Subscription> check);

    /**
     * Hands over all that may have changed since a snapshot, some at a time; answers the next snapshot to ask from.
     *
     * @param taker is handed the next ones when it is done with these
     */
    Uni<Snapshot> changedSince(Snapshot snapshot, Function<List<Indexed>, Uni<Void>> taker);

    /** Of these those that are neither disabled nor deleted. Ids are names without "subscriptions/". */
    Uni<List<Subscription>> enabled(Collection<String> ids);

    /** Those to conditions over time that are neither disabled nor deleted, by name. */
    Uni<List<Subscription>> timed();

    /** A moment of the database, below which everything had been read. */
    record Snapshot(long xid) {
        /** Before everything. */
        public static final Snapshot BEGINNING = new Snapshot(0);
    }
}
