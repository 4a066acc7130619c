package dev.bellwether.sentiment.catalogue;

import dev.bellwether.sentiment.entity.Catalogue;
import dev.bellwether.sentiment.entity.Entity;
import dev.bellwether.sentiment.entity.Linker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue at a moment: what ships, with one's own entities beside it or in its place. Immutable. */
public final class CatalogueSnapshot {
    private final Catalogue shipped;
    private final Map<String, OwnEntity> own;
    /** Of every own entity that was read, deleted or not. */
    private final Map<String, Integer> revisions;

    private final Catalogue all;
    private final Linker linker;

    private CatalogueSnapshot(
            Catalogue shipped,
            Map<String, OwnEntity> own,
            Map<String, Integer> revisions,
            Catalogue all,
            Linker linker) {
        this.shipped = shipped;
        this.own = own;
        this.revisions = revisions;
        this.all = all;
        this.linker = linker;
    }

    /** What ships, and nothing else. */
    public static CatalogueSnapshot of(Catalogue shipped, Linker linker) {
        return new CatalogueSnapshot(shipped, Map.of(), Map.of(), byId(shipped.entities()), linker);
    }

    /** With changes that it does not have yet; older ones than it has are passed over. */
    CatalogueSnapshot with(EntityStore.Changed changed) {
        Map<String, OwnEntity> nowOwn = new HashMap<>(own);
        Map<String, Integer> nowRevisions = new HashMap<>(revisions);
        for (OwnEntity entity : changed.present()) {
            if (isNew(entity.id(), entity.revision())) {
                nowOwn.put(entity.id(), entity);
                nowRevisions.put(entity.id(), entity.revision());
            }
        }
        for (EntityStore.Deleted deleted : changed.deleted()) {
            if (isNew(deleted.id(), deleted.revision())) {
                nowOwn.remove(deleted.id());
                nowRevisions.put(deleted.id(), deleted.revision());
            }
        }
        if (nowRevisions.equals(revisions)) {
            return this;
        }
        List<Entity> entities = new ArrayList<>();
        shipped.entities().stream()
                .filter(entity -> !nowOwn.containsKey(entity.id()))
                .forEach(entities::add);
        nowOwn.values().forEach(entity -> entities.add(entity.entity()));
        Catalogue nowAll = byId(entities);
        return new CatalogueSnapshot(shipped, nowOwn, nowRevisions, nowAll, new Linker(nowAll));
    }

    /** Every entity, by id. */
    public Catalogue all() {
        return all;
    }

    public Linker linker() {
        return linker;
    }

    /** One's own of this id, whether it stands beside the shipped ones or in the place of one. */
    public Optional<OwnEntity> own(String id) {
        return Optional.ofNullable(own.get(id));
    }

    /** The one of this id that comes with the product, even where one's own is in its place. */
    Optional<Entity> shipped(String id) {
        return shipped.find(id);
    }

    private boolean isNew(String id, int revision) {
        return revisions.getOrDefault(id, 0) < revision;
    }

    private static Catalogue byId(List<Entity> entities) {
        return Catalogue.of(
                entities.stream().sorted(Comparator.comparing(Entity::id)).toList());
    }
}
