package dev.bellwether.kit.filter;

import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.filter.Term.TextMatch;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.List;
import java.util.Optional;

/** Turns CEL's syntax tree into a term, or says what in it a filter cannot have. */
final class TermReader {

    /** Each condition is a piece of SQL that PostgreSQL plans and runs for every row. */
    private static final int MAX_CONDITIONS = 100;

    private final FilterSchema schema;
    private final FilterPlaces places;
    private final LiteralReader literals;
    private int conditions;

    TermReader(FilterSchema schema, FilterPlaces places) {
        this.schema = schema;
        this.places = places;
        this.literals = new LiteralReader(places);
    }

    Term read(CelExpr expression) {
        if (expression.getKind() == Kind.CALL) {
            return call(expression, expression.call());
        }
        countCondition(expression);
        return switch (expression.getKind()) {
            case IDENT -> holds(expression);
            case CONSTANT -> constant(expression);
            case SELECT -> throw partOfField(expression);
            default -> throw places.unsupported(expression);
        };
    }

    private Term call(CelExpr expression, CelCall call) {
        return switch (call.function()) {
            case "_&&_" ->
                new Term.Both(read(call.args().get(0)), read(call.args().get(1)));
            case "_||_" ->
                new Term.Either(read(call.args().get(0)), read(call.args().get(1)));
            case "!_" -> new Term.Not(read(call.args().get(0)));
            default -> condition(expression, call);
        };
    }

    private Term condition(CelExpr expression, CelCall call) {
        countCondition(expression);
        if (call.function().equals("@in")) {
            return membership(expression, call.args().get(0), call.args().get(1));
        }
        Optional<Operator> operator = Operator.ofFunction(call.function());
        if (operator.isPresent()) {
            return comparison(
                    expression, operator.get(), call.args().get(0), call.args().get(1));
        }
        for (TextMatch match : TextMatch.values()) {
            if (call.function().equals(match.function)) {
                return match(expression, match, call);
            }
        }
        throw places.unsupported(expression);
    }

    private Term constant(CelExpr expression) {
        if (expression.constant().getKind() != CelConstant.Kind.BOOLEAN_VALUE) {
            throw places.problem(expression, "a value by itself is not a condition; compare it with a field");
        }
        return new Term.Constant(expression.constant().booleanValue());
    }

    private Term holds(CelExpr expression) {
        Field field = field(expression);
        if (field.type() != FieldType.BOOL) {
            throw places.problem(
                    expression,
                    field.name() + " is " + field.type().noun + ", not a condition; compare it with a value");
        }
        return new Term.Holds(field);
    }

    private Term comparison(CelExpr expression, Operator operator, CelExpr left, CelExpr right) {
        boolean literalFirst = LiteralReader.isLiteral(left);
        if (literalFirst && LiteralReader.isLiteral(right)) {
            throw places.problem(expression, "two values are compared here; compare a field with a value");
        }
        Field field = field(literalFirst ? right : left);
        CelExpr value = literalFirst ? left : right;
        if (field.type() == FieldType.STRING_LIST) {
            throw places.problem(expression, field.name() + " is a list; write \"...\" in " + field.name());
        }
        requireLiteral(value);
        Literal literal = literals.read(value, field, !operator.isEquality());
        return new Term.Comparison(field, literalFirst ? operator.flipped() : operator, literal);
    }

    private Term membership(CelExpr expression, CelExpr left, CelExpr right) {
        if (right.getKind() == Kind.LIST) {
            Field field = field(left);
            if (field.type() == FieldType.STRING_LIST) {
                throw places.problem(expression, field.name() + " is a list; write \"...\" in " + field.name());
            }
            List<CelExpr> elements = right.list().elements();
            elements.forEach(this::requireLiteral);
            return new Term.OneOf(
                    field,
                    elements.stream()
                            .map(element -> literals.read(element, field, false))
                            .toList());
        }
        Field list = field(right);
        if (list.type() != FieldType.STRING_LIST) {
            throw places.problem(
                    right,
                    list.name() + " is " + list.type().noun + ", not a list"
                            + (list.type() == FieldType.STRING ? "; write " + list.name() + ".contains(\"...\")" : ""));
        }
        requireLiteral(left);
        return new Term.Has(list, literals.readText(left, "'in " + list.name() + "'"));
    }

    private Term match(CelExpr expression, TextMatch match, CelCall call) {
        String use = match.function + "()";
        if (call.target().isEmpty() || call.args().size() != 1) {
            throw places.problem(expression, use + " is written as in title." + match.function + "(\"...\")");
        }
        Field field = field(call.target().get());
        if (field.type() == FieldType.STRING_LIST && match == TextMatch.CONTAINS) {
            throw places.problem(expression, field.name() + " is a list; write \"...\" in " + field.name());
        }
        if (field.type() != FieldType.STRING) {
            throw places.problem(expression, use + " needs a text, and " + field.name() + " is " + field.type().noun);
        }
        requireLiteral(call.args().get(0));
        return new Term.Match(field, match, literals.readText(call.args().get(0), use));
    }

    private Field field(CelExpr expression) {
        return switch (expression.getKind()) {
            case IDENT -> known(expression, expression.ident().name());
            case SELECT -> throw partOfField(expression);
            case CONSTANT, LIST -> throw places.problem(expression, "a field must stand here, not a value");
            default -> throw places.unsupported(expression);
        };
    }

    private Field known(CelExpr expression, String name) {
        return schema.field(name).orElseThrow(() -> unknown(expression, name));
    }

    private FailureException unknown(CelExpr expression, String name) {
        return places.problem(expression, "no field '" + name + "'" + Spelling.advice(name, schema.names()));
    }

    /** Fields have no parts; someone who writes article.title may mean title. */
    private FailureException partOfField(CelExpr select) {
        String part = select.select().field();
        if (schema.field(part).isPresent()) {
            return places.problem(select, "fields have no parts; did you mean '" + part + "'?");
        }
        return places.unsupported(select);
    }

    private void requireLiteral(CelExpr expression) {
        if (LiteralReader.isLiteral(expression)) {
            return;
        }
        if (expression.getKind() == Kind.IDENT) {
            known(expression, expression.ident().name());
            throw places.problem(expression, "a field is compared with a written value, not with another field");
        }
        throw places.unsupported(expression);
    }

    private void countCondition(CelExpr expression) {
        if (++conditions > MAX_CONDITIONS) {
            throw places.problem(expression, "too many conditions; at most " + MAX_CONDITIONS + " are taken");
        }
    }
}
