package dev.bellwether.sentiment.catalogue;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.sentiment.entity.Entity;
import dev.bellwether.sentiment.entity.EntityKind;
import java.util.Locale;

/** The ids of new entities. */
public final class EntityIds {
    private static final int LONGEST = 63;

    private EntityIds() {}

    /**
     * The entity under the id that was asked for; where none was, under one made of its kind and display name:
     * "company-acme-robotics". Fails with FIELD_INVALID.
     */
    public static Entity given(String wanted, Entity entity) {
        String id = wanted.isEmpty() ? made(entity) : wanted;
        if (!Entity.isId(id)) {
            throw new FailureException(Failure.InvalidFields.of(
                    "entity_id",
                    "\"" + id + "\" is no id; write 1 to 63 of a-z, 0-9 and single hyphens, beginning with a letter"));
        }
        return new Entity(
                id,
                entity.kind(),
                entity.displayName(),
                entity.legalName(),
                entity.aliases(),
                entity.cues(),
                entity.neverPhrases(),
                entity.listings(),
                entity.identifiers());
    }

    private static String made(Entity entity) {
        StringBuilder id = new StringBuilder(prefix(entity.kind()));
        String name = entity.displayName().toLowerCase(Locale.ROOT);
        for (int i = 0; i < name.length() && id.length() < LONGEST; i++) {
            char c = name.charAt(i);
            boolean isKept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            boolean isGap = !isKept && id.charAt(id.length() - 1) != '-';
            if (isKept || isGap) {
                id.append(isKept ? c : '-');
            }
        }
        return id.charAt(id.length() - 1) == '-' ? id.substring(0, id.length() - 1) : id.toString();
    }

    private static String prefix(EntityKind kind) {
        return (kind == EntityKind.CRYPTO_ASSET
                        ? "crypto"
                        : kind.name().toLowerCase(Locale.ROOT).replace('_', '-')) + "-";
    }
}
