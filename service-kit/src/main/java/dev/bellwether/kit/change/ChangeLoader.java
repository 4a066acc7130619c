package dev.bellwether.kit.change;

import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Makes of the log's rows what watchers are told.
 *
 * @param <T> a change with the resource as it stood after it
 */
public interface ChangeLoader<T> {

    /** One change for each row, in the same order. */
    Uni<List<T>> load(List<LoggedChange> rows);

    /** About how many bytes of memory a change takes. */
    long weight(T change);
}
