package dev.bellwether.alert.watchlist;

import dev.bellwether.alert.log.LogPlace;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which watchlists some entities were on at each step of the log. */
public final class PastMemberships {

    private final Map<String, List<Membership>> byEntity;

    /** @param memberships all of these entities */
    public PastMemberships(Collection<Membership> memberships) {
        byEntity = memberships.stream().collect(Collectors.groupingBy(Membership::entity));
    }

    /** As a step was decided. */
    public Memberships at(LogPlace step) {
        return entity -> byEntity.getOrDefault(entity, List.of()).stream()
                .filter(membership -> membership.isAt(step))
                .map(Membership::watchlist)
                .collect(Collectors.toSet());
    }
}
