package dev.bellwether.kit.filter;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks a term of one item's values. */
final class TermTest implements Term.Fold<Boolean> {

    private final Function<String, @Nullable Object> values;

    TermTest(Function<String, @Nullable Object> values) {
        this.values = values;
    }

    @Override
    public Boolean constant(boolean value) {
        return value;
    }

    @Override
    public Boolean holds(Field field) {
        return (Boolean) value(field);
    }

    @Override
    public Boolean comparison(Field field, Operator operator, Literal literal) {
        return operator.holds(compare(field.type(), value(field), literal.value()));
    }

    @Override
    public Boolean oneOf(Field field, List<Literal> literals) {
        Object value = value(field);
        return literals.stream().anyMatch(literal -> compare(field.type(), value, literal.value()) == 0);
    }

    @Override
    public Boolean has(Field field, String element) {
        return ((List<?>) value(field)).contains(element);
    }

    @Override
    public Boolean match(Field field, Term.TextMatch match, String part) {
        String text = (String) value(field);
        return switch (match) {
            case STARTS_WITH -> text.startsWith(part);
            case ENDS_WITH -> text.endsWith(part);
            case CONTAINS -> text.contains(part);
        };
    }

    @Override
    public Boolean not(Term term) {
        return !term.fold(this);
    }

    @Override
    public Boolean both(Term left, Term right) {
        return left.fold(this) && right.fold(this);
    }

    @Override
    public Boolean either(Term left, Term right) {
        return left.fold(this) || right.fold(this);
    }

    private Object value(Field field) {
        Object value = values.apply(field.name());
        Object wide = value instanceof Integer whole ? Long.valueOf(whole) : value;
        if (!field.type().valueClass.isInstance(wide)) {
            throw new IllegalArgumentException("the item's " + field.name() + " is not " + field.type().noun + " but "
                    + (wide == null ? "missing" : "of " + wide.getClass()));
        }
        return wide;
    }

    private static int compare(FieldType type, Object left, Object right) {
        return switch (type) {
            case STRING -> compareCodePoints((String) left, (String) right);
            case INT -> Long.compare((Long) left, (Long) right);
            case DOUBLE -> compareDoubles((Double) left, (Double) right);
            case BOOL -> Boolean.compare((Boolean) left, (Boolean) right);
            case TIMESTAMP -> ((Instant) left).compareTo((Instant) right);
            case STRING_LIST -> throw new IllegalStateException("lists are not compared");
        };
    }

    /** Not {@link Double#compare}, for which -0.0 is less than 0.0: for CEL and SQL they are equal. */
    private static int compareDoubles(double left, double right) {
        return left < right ? -1 : left > right ? 1 : 0;
    }

    /** Not {@link String#compareTo}, which puts U+1F600 before U+FFFD: it orders halves of surrogate pairs. */
    static int compareCodePoints(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean sameKind = Character.isSurrogate(a) == Character.isSurrogate(b);
                return sameKind ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
