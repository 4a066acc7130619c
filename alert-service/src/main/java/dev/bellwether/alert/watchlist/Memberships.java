package dev.bellwether.alert.watchlist;

import java.util.Set;

/** Which watchlists entities are on. */
@FunctionalInterface
public interface Memberships {

    /** Where there are no watchlists. */
    Memberships NONE = entity -> Set.of();

    /**
     * The ids of the watchlists that an entity is on.
     *
     * @param entity "entities/..."
     */
    Set<String> of(String entity);
}
