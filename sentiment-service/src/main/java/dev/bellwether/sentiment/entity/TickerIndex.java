package dev.bellwether.sentiment.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Who has a symbol, on which market and when. */
final class TickerIndex {
    /** A symbol's owner; the market is empty for one that is traded on no exchange of ours, as crypto assets are. */
    private record Owner(Entity entity, String mic, Period period) {}

    private static final Comparator<Owner> NEWEST_FIRST = Comparator.<Owner, LocalDate>comparing(
                    owner -> owner.period().to().orElse(LocalDate.MAX))
            .reversed();

    private final Map<String, List<Owner>> owners = new HashMap<>();

    TickerIndex(Catalogue catalogue) {
        for (Entity entity : catalogue.entities()) {
            for (Listing listing : entity.listings()) {
                add(listing.ticker(), new Owner(entity, listing.mic(), listing.period()));
            }
            for (Alias alias : entity.aliases()) {
                if (alias.aliasClass() == AliasClass.TICKER) {
                    add(alias.text(), new Owner(entity, "", alias.period()));
                }
            }
        }
        owners.values().forEach(list -> list.sort(NEWEST_FIRST));
    }

    /** Who had the symbol on one of the markets that day; without a day, whoever has it or had it last. */
    Optional<Entity> onMarket(String symbol, Set<String> mics, Optional<LocalDate> day) {
        return owners.getOrDefault(symbol, List.of()).stream()
                .filter(owner -> mics.contains(owner.mic()) && holds(owner, day))
                .map(Owner::entity)
                .findFirst();
    }

    /** Everybody who had the symbol that day anywhere, newest first; without a day, everybody who ever had it. */
    List<Entity> anywhere(String symbol, Optional<LocalDate> day) {
        return holders(symbol, day, owner -> true);
    }

    /** Who is meant by "$X": cashtags are of crypto assets and of the United States first, of other markets where those have none. */
    List<Entity> cashtag(String symbol, Optional<LocalDate> day) {
        List<Entity> first = holders(symbol, day, owner -> owner.mic().isEmpty() || isInUnitedStates(owner));
        return first.isEmpty() ? anywhere(symbol, day) : first;
    }

    private List<Entity> holders(String symbol, Optional<LocalDate> day, Predicate<Owner> wanted) {
        Map<String, Entity> holders = new LinkedHashMap<>();
        for (Owner owner : owners.getOrDefault(symbol, List.of())) {
            if (wanted.test(owner) && holds(owner, day)) {
                holders.put(owner.entity().id(), owner.entity());
            }
        }
        return List.copyOf(holders.values());
    }

    private static boolean isInUnitedStates(Owner owner) {
        return Listing.UNITED_STATES.contains(owner.mic());
    }

    private static boolean holds(Owner owner, Optional<LocalDate> day) {
        return day.map(owner.period()::contains).orElse(true);
    }

    private void add(String symbol, Owner owner) {
        owners.computeIfAbsent(symbol, key -> new ArrayList<>(1)).add(owner);
    }
}
