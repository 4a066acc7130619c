package dev.bellwether.alert.silence;

import dev.bellwether.kit.request.RequestKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What silences ask of storage. Names are whole: "silences/...". */
public interface SilenceStore {

    /** Stores a new one and its first revision. Fails with ALREADY_EXISTS, REQUEST_ID_REUSED or TOO_MANY_SILENCES. */
    Uni<Silence> create(Silence silence, Optional<RequestKey> request);

    Uni<Optional<Silence>> find(String name);

    /**
     * By name, from after a name.
     *
     * @param endingAfter only those whose end is later
     */
    Uni<List<Silence>> list(Instant endingAfter, String after, int limit);

    /**
     * Puts the changed one in its place, under a lock, ends the revision before at its update time, and records the new one. Where the
     * change answers the same nothing is written. Fails with NOT_FOUND, TOO_MANY_SILENCES, or with what the change throws.
     */
    Uni<Silence> update(String name, UnaryOperator<Silence> change);

    /** The revisions that were in force at some time from one to another, both inclusive, by the names of their silences. */
    Uni<List<SilenceInForce>> inForce(Instant from, Instant to);

    /** As above, of all owners. */
    Uni<List<SilenceInForce>> inForceOfAll(Instant from, Instant to);

    /** Whose some subscriptions, "subscriptions/...", are; of any owner. */
    Uni<Map<String, String>> ownersOf(Collection<String> subscriptions);
}
