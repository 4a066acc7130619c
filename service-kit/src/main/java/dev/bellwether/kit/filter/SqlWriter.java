package dev.bellwether.kit.filter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes a term as a PostgreSQL condition and collects its parameters.
 *
 * <p>Every value is a parameter with a cast: PostgreSQL would else take its type from the column, and the driver refuses a
 * Long for an integer column.
 */
final class SqlWriter implements Term.Fold<String> {

    private final int firstParameter;
    private final List<Object> parameters = new ArrayList<>();

    SqlWriter(int firstParameter) {
        this.firstParameter = firstParameter;
    }

    List<Object> parameters() {
        return parameters;
    }

    @Override
    public String constant(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    @Override
    public String holds(Field field) {
        return "(" + field.sql() + ")";
    }

    @Override
    public String comparison(Field field, Operator operator, Literal literal) {
        if (operator.isEquality() && field.isStoredAsUuid()) {
            String equal = uuids(field, List.of(literal));
            return operator == Operator.EQUAL ? equal : "(NOT " + equal + ")";
        }
        // Equality needs no collation, and without one it can use any index of the column.
        String collation = field.type() == FieldType.STRING && !operator.isEquality() ? " COLLATE \"C\"" : "";
        return "(" + field.value() + collation + " " + operator.sql + " " + bind(literal) + ")";
    }

    @Override
    public String oneOf(Field field, List<Literal> literals) {
        if (field.isStoredAsUuid()) {
            return uuids(field, literals);
        }
        return in(field.value(), literals.stream().map(this::bind).toList());
    }

    /** The containment operator rather than ANY, for an inverted index serves only the former. */
    @Override
    public String has(Field field, String element) {
        return "(" + field.sql() + " @> " + bind(new String[] {element}, "text[]") + ")";
    }

    /** Functions rather than LIKE, which would read % and _ in the caller's text as patterns. */
    @Override
    public String match(Field field, Term.TextMatch match, String part) {
        String text = field.value();
        String bound = bind(part, "text");
        return switch (match) {
            case STARTS_WITH -> "starts_with(" + text + ", " + bound + ")";
            case ENDS_WITH -> "(right(" + text + ", length(" + bound + ")) = " + bound + ")";
            case CONTAINS -> "(strpos(" + text + ", " + bound + ") > 0)";
        };
    }

    @Override
    public String not(Term term) {
        return "(NOT " + term.fold(this) + ")";
    }

    @Override
    public String both(Term left, Term right) {
        return "(" + left.fold(this) + " AND " + right.fold(this) + ")";
    }

    @Override
    public String either(Term left, Term right) {
        return "(" + left.fold(this) + " OR " + right.fold(this) + ")";
    }

    /** A literal that is no name of this collection equals none, so it is left out. */
    private String uuids(Field field, List<Literal> literals) {
        List<String> bound = literals.stream()
                .map(literal -> uuid(field.prefix(), (String) literal.value()))
                .flatMap(Optional::stream)
                .map(uuid -> bind(uuid, "uuid"))
                .toList();
        return in(field.sql(), bound);
    }

    private static String in(String value, List<String> bound) {
        return bound.isEmpty() ? "FALSE" : "(" + value + " IN (" + String.join(", ", bound) + "))";
    }

    private static Optional<UUID> uuid(String prefix, String name) {
        if (!name.startsWith(prefix)) {
            return Optional.empty();
        }
        String id = name.substring(prefix.length());
        try {
            // The parser also takes upper case and short groups, which no stored name is written in.
            return Optional.of(UUID.fromString(id))
                    .filter(uuid -> uuid.toString().equals(id));
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }

    private String bind(Literal literal) {
        Object value = literal.value() instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : literal.value();
        return bind(value, literal.type().cast);
    }

    private String bind(Object value, String cast) {
        parameters.add(value);
        return "$" + (firstParameter + parameters.size() - 1) + "::" + cast;
    }
}
