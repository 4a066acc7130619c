package dev.bellwether.alert.alert;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What digests ask of storage. */
public interface DigestStore {

    /** With its alerts as they stand; empty when it is not there. */
    Uni<Optional<Digest>> find(UUID id);

    /**
     * Windows that are over, by log time, and have alerts that are not told; the first that were due.
     *
     * @param patience windows that are over for longer by the database's clock count as well
     */
    Uni<List<Due>> due(Duration patience, int limit);

    /** Tells the first {@link Digest#MOST} alerts that wait in a window, in one digest; whether there were any. */
    Uni<Boolean> tell(Due due);

    /** A window of a subscription, "subscriptions/...". */
    record Due(String subscription, DigestWindow window) {}
}
