package dev.bellwether.alert.watchlist;

import dev.bellwether.alert.log.LogPlace;
import java.util.Optional;

/**
 * That an entity was on a watchlist, by what was decided: a change counts from the first step of the log that was decided by it.
 *
 * @param watchlist the id
 * @param entity "entities/..."
 * @param from the first step
 * @param until the first step no more; empty: it is on it still
 */
public record Membership(String watchlist, String entity, LogPlace from, Optional<LogPlace> until) {

    /** Whether a step was decided by it. */
    public boolean isAt(LogPlace step) {
        return from.compareTo(step) <= 0
                && until.filter(end -> end.compareTo(step) <= 0).isEmpty();
    }
}
