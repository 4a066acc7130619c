package dev.bellwether.sentiment.entity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entities that a linker knows: an immutable snapshot. */
public final class Catalogue {
    private final Map<String, Entity> byId = new LinkedHashMap<>();

    private Catalogue() {}

    /** Refuses an id given twice. */
    public static Catalogue of(Collection<Entity> entities) {
        Catalogue catalogue = new Catalogue();
        for (Entity entity : entities) {
            if (catalogue.byId.putIfAbsent(entity.id(), entity) != null) {
                throw new IllegalArgumentException("the catalogue has two entities with the id " + entity.id());
            }
        }
        return catalogue;
    }

    /** The entities that come with the product. */
    public static Catalogue shipped() {
        return of(CatalogueFile.readShipped());
    }

    public Optional<Entity> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** In the order given. */
    public List<Entity> entities() {
        return List.copyOf(byId.values());
    }
}
