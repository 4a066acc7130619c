package dev.bellwether.kit.filter;

import java.util.List;

/**
 * A field of a schema.
 *
 * @param sql the expression whose value it is; for a resource name, the column of its UUID
 * @param prefix of a resource name that is stored as its UUID, as in "stories/"; else empty
 * @param choices all values that a text can have; empty when any can occur
 */
record Field(String name, FieldType type, String sql, String prefix, List<String> choices) {

    Field {
        choices = List.copyOf(choices);
    }

    Field(String name, FieldType type, String sql) {
        this(name, type, sql, "", List.of());
    }

    boolean isStoredAsUuid() {
        return !prefix.isEmpty();
    }

    /** The expression of its value as callers see it. */
    String value() {
        return isStoredAsUuid() ? "('" + prefix + "' || " + sql + "::text)" : sql;
    }
}
