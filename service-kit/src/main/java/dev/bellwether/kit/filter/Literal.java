package dev.bellwether.kit.filter;

/**
 * A value as it was written in a filter.
 *
 * @param value of the type's class; a time is exact to the microsecond, a number finite
 */
record Literal(FieldType type, Object value) {

    Literal {
        if (!type.valueClass.isInstance(value)) {
            throw new IllegalArgumentException("not " + type.noun + ": " + value);
        }
    }

    static Literal text(String value) {
        return new Literal(FieldType.STRING, value);
    }
}
