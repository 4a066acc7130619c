package dev.bellwether.sentiment.catalogue;

import dev.bellwether.sentiment.entity.Alias;
import dev.bellwether.sentiment.entity.Entity;
import dev.bellwether.sentiment.entity.Listing;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds entities by what a person remembers of them. */
final class EntitySearch {
    /** How well an entity fits, the best first. */
    private enum Fit {
        IDENTIFIER,
        WHOLE_NAME,
        BEGINNING,
        WORD,
        NONE
    }

    private record Found(Entity entity, Fit fit) {}

    private final String wanted;

    private EntitySearch(String query) {
        wanted = query.strip().toLowerCase(Locale.ROOT);
    }

    /** The best first, then the shortest name, then by id; at most {@code limit}. */
    static List<Entity> find(List<Entity> entities, String query, int limit) {
        EntitySearch search = new EntitySearch(query);
        return entities.stream()
                .map(entity -> new Found(entity, search.fit(entity)))
                .filter(found -> found.fit() != Fit.NONE)
                .sorted(Comparator.comparing(Found::fit)
                        .thenComparing(found -> found.entity().displayName().length())
                        .thenComparing(found -> found.entity().id()))
                .limit(limit)
                .map(Found::entity)
                .toList();
    }

    private Fit fit(Entity entity) {
        Stream<String> identifiers = Stream.concat(
                Stream.of(
                        entity.id(),
                        entity.identifiers().cik(),
                        entity.identifiers().lei()),
                entity.listings().stream().map(Listing::ticker));
        if (identifiers.anyMatch(wanted::equalsIgnoreCase)) {
            return Fit.IDENTIFIER;
        }
        return Stream.concat(
                        Stream.of(entity.displayName(), entity.legalName()),
                        entity.aliases().stream().map(Alias::text))
                .map(this::fit)
                .min(Comparator.naturalOrder())
                .orElse(Fit.NONE);
    }

    private Fit fit(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals(wanted)) {
            return Fit.WHOLE_NAME;
        }
        if (lower.startsWith(wanted)) {
            return Fit.BEGINNING;
        }
        for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
            if (!Character.isLetterOrDigit(lower.charAt(at - 1))) {
                return Fit.WORD;
            }
        }
        return Fit.NONE;
    }
}
