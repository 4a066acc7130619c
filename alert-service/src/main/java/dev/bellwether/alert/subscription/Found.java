package dev.bellwether.alert.subscription;

import java.util.Set;

/**
 * What checking a condition found out about it, to be kept with it.
 *
 * @param normalForm of the expression, written
 * @param broad whether there is nothing that it could be looked up by
 * @param watchlists the ids of those that it names, in the expression or its tiers
 */
public record Found(byte[] normalForm, boolean broad, Set<String> watchlists) {

    public Found {
        watchlists = Set.copyOf(watchlists);
    }

    /** Of a condition over time, which no article is looked up by. */
    static Found timed(Set<String> watchlists) {
        return new Found(new byte[0], false, watchlists);
    }
}
