package dev.bellwether.sentiment.catalogue;

import dev.bellwether.sentiment.entity.Entity;
import dev.bellwether.sentiment.entity.Identifiers;
import java.util.Set;

/**
 * A change of some fields of an entity.
 *
 * @param values the new values
 * @param fields which of them count
 * @param etag that the entity must have; empty: any
 */
public record EntityChange(Entity values, Set<Field> fields, String etag) {

    /** What can be changed. */
    public enum Field {
        KIND,
        DISPLAY_NAME,
        LEGAL_NAME,
        ALIASES,
        LISTINGS,
        CIK,
        CUES,
        NEVER_PHRASES,
        LEI
    }

    public EntityChange {
        fields = Set.copyOf(fields);
    }

    /** The entity's values with those of the change. */
    Entity onto(Entity old) {
        return new Entity(
                old.id(),
                from(Field.KIND, old).kind(),
                from(Field.DISPLAY_NAME, old).displayName(),
                from(Field.LEGAL_NAME, old).legalName(),
                from(Field.ALIASES, old).aliases(),
                from(Field.CUES, old).cues(),
                from(Field.NEVER_PHRASES, old).neverPhrases(),
                from(Field.LISTINGS, old).listings(),
                new Identifiers(
                        from(Field.CIK, old).identifiers().cik(),
                        from(Field.LEI, old).identifiers().lei()));
    }

    private Entity from(Field field, Entity old) {
        return fields.contains(field) ? values : old;
    }
}
