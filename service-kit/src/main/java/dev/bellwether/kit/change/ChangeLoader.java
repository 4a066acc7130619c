package dev.bellwether.kit.change;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes of the log's rows what watchers are told.
 *
 * @param <T> a change with the resource as it stood after it
 */
public interface ChangeLoader<T> {

    /** One change for each row, in the same order; empty where the resource was erased later, so that nothing is left to tell. */
    Uni<List<Optional<T>>> load(List<LoggedChange> rows);

    /** The resources that a change erased, in most cases none: what is remembered of them is forgotten before it is told. */
    Set<UUID> erased(T change);

    /** The resources of which a change took back a part: what is remembered of them, and of all before, is read from the log again. */
    default Set<UUID> outdated(T change) {
        return Set.of();
    }

    /** About how many bytes of memory a change takes. */
    long weight(T change);
}
