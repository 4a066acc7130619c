package dev.bellwether.kit.filter;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.time.Instant;
import java.util.List;

/** What a field holds: how CEL types it, PostgreSQL casts a value for it, Java holds it, and a message calls it. */
enum FieldType {
    STRING(SimpleType.STRING, "text", String.class, "a text", "write \"...\""),
    INT(SimpleType.INT, "bigint", Long.class, "a whole number", "write a number such as 3"),
    DOUBLE(SimpleType.DOUBLE, "double precision", Double.class, "a decimal number", "write a number such as 1.0"),
    BOOL(SimpleType.BOOL, "boolean", Boolean.class, "true or false", "write true or false"),
    TIMESTAMP(
            SimpleType.TIMESTAMP, "timestamptz", Instant.class, "a time", "write timestamp(\"2026-01-31T00:00:00Z\")"),
    STRING_LIST(ListType.create(SimpleType.STRING), "text[]", List.class, "a list of texts", "write \"...\" in it");

    final CelType cel;
    final String cast;
    final Class<?> valueClass;
    final String noun;
    final String advice;

    FieldType(CelType cel, String cast, Class<?> valueClass, String noun, String advice) {
        this.cel = cel;
        this.cast = cast;
        this.valueClass = valueClass;
        this.noun = noun;
        this.advice = advice;
    }
}
