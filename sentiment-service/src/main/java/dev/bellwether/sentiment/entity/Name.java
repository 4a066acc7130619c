package dev.bellwether.sentiment.entity;

/**
 * A form in the index of names, and what finding it means.
 *
 * @param entity whose form it is
 * @param suffix for {@link Use#LEGAL} and {@link Use#WEAK} the legal suffix that makes it the full name; may be empty
 */
record Name(Entity entity, Use use, String suffix, Period period) {
    enum Use {
        STRONG,
        WEAK,
        /** A registered name, which counts only with its suffix. */
        LEGAL,
        /** Evidence for the entity's weak names. */
        CUE,
        /** Somebody else. */
        NEVER
    }
}
