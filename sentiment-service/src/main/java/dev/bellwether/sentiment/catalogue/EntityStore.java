package dev.bellwether.sentiment.catalogue;

import dev.bellwether.kit.request.RequestKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the entities ask of storage. Ids are without "entities/". */
public interface EntityStore {

    /** Stores a new one, or one whose id was deleted, with the revision after that. Fails with ALREADY_EXISTS or REQUEST_ID_REUSED. */
    Uni<OwnEntity> create(OwnEntity entity, Optional<RequestKey> request);

    /** Puts the changed one in its place, under a lock; given empty when there is none. Fails with what the change throws. */
    Uni<OwnEntity> update(String id, Function<Optional<OwnEntity>, OwnEntity> change);

    /** Leaves a tombstone; given empty when there is none. Fails with what the check throws. */
    Uni<Void> delete(String id, Instant deleteTime, Consumer<Optional<OwnEntity>> check);

    /** Stores imported ones in one transaction; one that somebody made or changed by hand meanwhile stays. */
    Uni<Void> importAll(List<OwnEntity> entities);

    /** All that may have changed since a moment; with it, the next moment to ask from. */
    Uni<Changed> changedSince(long moment);

    /** The moment before everything. */
    long BEGINNING = 0;

    /**
     * Some entities as they are now.
     *
     * @param next the moment below which everything had been read: a transaction of the database
     */
    record Changed(List<OwnEntity> present, List<Deleted> deleted, long next) {
        public Changed {
            present = List.copyOf(present);
            deleted = List.copyOf(deleted);
        }

        boolean isEmpty() {
            return present.isEmpty() && deleted.isEmpty();
        }
    }

    /** The tombstone of one. */
    record Deleted(String id, int revision) {}
}
