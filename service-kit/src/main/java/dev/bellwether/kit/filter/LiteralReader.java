package dev.bellwether.kit.filter;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Reads the written values of a filter as the type of the field they stand beside. */
final class LiteralReader {

    /** The range that CEL and protobuf give a timestamp. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant AFTER_LATEST =
            Instant.parse("9999-12-31T23:59:59.999999999Z").plusNanos(1);

    /** Up to here every whole number is a double as well: 2^53. */
    private static final long MAX_EXACT_DOUBLE = 1L << 53;

    private final FilterPlaces places;

    LiteralReader(FilterPlaces places) {
        this.places = places;
    }

    /** Whether an expression is written as a value, right or wrong. */
    static boolean isLiteral(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> true;
            case CALL -> isTimestamp(expression);
            default -> false;
        };
    }

    /**
     * The value of {@code expression} for comparing with {@code field}.
     *
     * @param ordered whether it is compared by order, where CEL takes a whole number for a decimal field
     */
    Literal read(CelExpr expression, Field field, boolean ordered) {
        Literal literal = read(expression);
        if (literal.type() == field.type()) {
            return checked(expression, field, literal, ordered);
        }
        if (ordered && field.type() == FieldType.DOUBLE && literal.value() instanceof Long whole) {
            return decimal(expression, whole);
        }
        throw places.problem(
                expression,
                field.name() + " is " + field.type().noun + " and cannot be compared with " + literal.type().noun + "; "
                        + field.type().advice);
    }

    String readText(CelExpr expression, String use) {
        Literal literal = read(expression);
        if (literal.value() instanceof String text) {
            return text;
        }
        throw places.problem(expression, use + " needs a text; write \"...\"");
    }

    private Literal checked(CelExpr expression, Field field, Literal literal, boolean ordered) {
        if (!field.choices().isEmpty() && !ordered && !field.choices().contains((String) literal.value())) {
            String written = (String) literal.value();
            throw places.problem(
                    expression,
                    "no " + field.name() + " is '" + written + "'" + Spelling.advice(written, field.choices()));
        }
        return literal;
    }

    private Literal decimal(CelExpr expression, long whole) {
        if (Math.abs(whole) > MAX_EXACT_DOUBLE || whole == Long.MIN_VALUE) {
            throw places.problem(expression, "the number " + whole + " is too large for a decimal number");
        }
        return new Literal(FieldType.DOUBLE, (double) whole);
    }

    private Literal read(CelExpr expression) {
        return isTimestamp(expression) ? time(expression) : constant(expression);
    }

    private Literal constant(CelExpr expression) {
        if (expression.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            throw places.unsupported(expression);
        }
        CelConstant constant = expression.constant();
        return switch (constant.getKind()) {
            case STRING_VALUE -> text(expression, constant.stringValue());
            case INT64_VALUE -> new Literal(FieldType.INT, constant.int64Value());
            case DOUBLE_VALUE -> finite(expression, constant.doubleValue());
            case BOOLEAN_VALUE -> new Literal(FieldType.BOOL, constant.booleanValue());
            case NULL_VALUE -> throw places.problem(expression, "null is never met: every field has a value");
            case UINT64_VALUE -> throw places.problem(expression, "write the number without u");
            default -> throw places.problem(expression, "bytes are not supported in a filter");
        };
    }

    /** PostgreSQL keeps no text with this character, and refuses one as a parameter. */
    private Literal text(CelExpr expression, String value) {
        if (value.indexOf('\0') >= 0) {
            throw places.problem(expression, "a text cannot have the character U+0000");
        }
        return Literal.text(value);
    }

    private Literal finite(CelExpr expression, double value) {
        if (!Double.isFinite(value)) {
            throw places.problem(expression, "the number is too large");
        }
        return new Literal(FieldType.DOUBLE, value);
    }

    private static boolean isTimestamp(CelExpr expression) {
        return expression.getKind() == CelExpr.ExprKind.Kind.CALL
                && expression.call().function().equals("timestamp")
                && expression.call().target().isEmpty();
    }

    private Literal time(CelExpr call) {
        if (call.call().args().size() != 1) {
            throw places.problem(call, "timestamp() takes one text, as in timestamp(\"2026-01-31T00:00:00Z\")");
        }
        CelExpr argument = call.call().args().get(0);
        String written = readText(argument, "timestamp()");
        Instant time = instant(argument, written);
        if (time.isBefore(EARLIEST) || !time.isBefore(AFTER_LATEST)) {
            throw places.problem(argument, "'" + written + "' lies outside the years 1 to 9999 (UTC)");
        }
        if (!time.equals(time.truncatedTo(ChronoUnit.MICROS))) {
            throw places.problem(argument, "'" + written + "' is finer than a microsecond; at most 6 digits are kept");
        }
        return new Literal(FieldType.TIMESTAMP, time);
    }

    private Instant instant(CelExpr argument, String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException notATime) {
            throw places.problem(
                    argument, "'" + written + "' is not a time with its offset from UTC, such as 2026-01-31T00:00:00Z");
        }
    }
}
