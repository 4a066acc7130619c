package dev.bellwether.alert.condition;

import dev.bellwether.alert.condition.Literal.Comparison;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the normal form of a checked condition.
 *
 * <p>CEL's logic has a third value, the error, and {@code &&} and {@code ||} take it in whatever the order: false wins over it in the
 * one, true in the other. So two questions are asked of every part, when it is true and when it is false, and each answer is a formula of
 * plain truths: {@code !a} is true when a is false, {@code a && b} is false when either is, {@code c ? a : b} is true when c and a are or
 * when c is false and b true. A part of which CEL would make an error answers neither, and nothing more has to be known of it.
 */
final class Normaliser {

    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "_<_", Comparison.LESS,
            "_<=_", Comparison.LESS_EQUALS,
            "_>_", Comparison.GREATER,
            "_>=_", Comparison.GREATER_EQUALS,
            "_==_", Comparison.EQUALS,
            "_!=_", Comparison.NOT_EQUALS);

    /** The most steps: nested either-ors are asked both questions at each level. */
    private static final int MOST_STEPS = 4_000;

    private final Language language;
    private final CelAbstractSyntaxTree checked;
    private int steps;

    private Normaliser(Language language, CelAbstractSyntaxTree checked) {
        this.language = language;
        this.checked = checked;
    }

    /** The normal form; of a text for which it would be too large, the whole as one part that CEL evaluates. */
    static NormalForm of(Language language, CelAbstractSyntaxTree checked, String text) {
        NormalForm whole = Formula.of(new Literal.Evaluated(text, true)).normalForm();
        if (Cost.rounds(checked.getExpr()) > Language.MAX_ROUNDS) {
            // The parts would each have the rounds that the whole has together.
            return whole;
        }
        try {
            return new Normaliser(language, checked)
                    .when(checked.getExpr(), true)
                    .normalForm();
        } catch (Formula.TooLarge e) {
            return whole;
        }
    }

    /** When the expression has the value. */
    private Formula when(CelExpr expr, boolean value) {
        if (++steps > MOST_STEPS) {
            throw new Formula.TooLarge();
        }
        if (Literals.isConstant(expr)) {
            return Formula.of(constant(expr).equals(value));
        }
        if (Tree.kind(expr) == Kind.CALL) {
            return call(expr, value);
        }
        return variable(expr)
                .map(variable -> Formula.of(new Literal.Flag(variable.name(), value)))
                .orElseGet(() -> evaluated(expr, value));
    }

    private Formula call(CelExpr expr, boolean value) {
        List<CelExpr> arguments = Tree.arguments(expr.call());
        String function = expr.call().function();
        return switch (function) {
            case "!_" -> when(arguments.get(0), !value);
            case "_&&_", "_||_" -> {
                Formula first = when(arguments.get(0), value);
                Formula second = when(arguments.get(1), value);
                yield function.equals("_&&_") == value ? first.and(second) : first.or(second);
            }
            case "_?_:_" ->
                when(arguments.get(0), true)
                        .and(when(arguments.get(1), value))
                        .or(when(arguments.get(0), false).and(when(arguments.get(2), value)));
            case Vocabulary.PHRASE -> Formula.of(new Literal.Phrase(words(arguments.get(0)), value));
            case Vocabulary.SAME_SENTENCE ->
                Formula.of(new Literal.SameSentence(words(arguments.get(0)), words(arguments.get(1)), value));
            case Vocabulary.WATCHLIST ->
                Formula.of(
                        new Literal.OnWatchlist(Tree.literal(arguments.get(0)).orElseThrow(), value));
            case "@in" -> in(expr, arguments.get(0), arguments.get(1), value);
            default ->
                COMPARISONS.containsKey(function)
                        ? comparison(expr, COMPARISONS.get(function), arguments, value)
                        : evaluated(expr, value);
        };
    }

    private static String words(CelExpr literal) {
        return String.join(" ", Words.of(Tree.literal(literal).orElseThrow()));
    }

    private Formula in(CelExpr expr, CelExpr element, CelExpr list, boolean value) {
        Optional<Vocabulary.Variable> variable = variable(element);
        if (variable.isPresent()
                && variable.get().type().equals(SimpleType.STRING)
                && Literals.isConstant(list)
                && constant(list) instanceof List<?> texts) {
            Set<String> all = new HashSet<>();
            texts.forEach(text -> all.add((String) text));
            return all.isEmpty()
                    ? Formula.of(!value)
                    : Formula.of(new Literal.TextIn(variable.get().name(), all, value));
        }
        boolean isTickers =
                variable(list).filter(v -> v.name().equals("entity.tickers")).isPresent();
        if (isTickers && Literals.isConstant(element)) {
            return Formula.of(new Literal.Ticker((String) constant(element), value));
        }
        return evaluated(expr, value);
    }

    private Formula comparison(CelExpr expr, Comparison comparison, List<CelExpr> arguments, boolean value) {
        CelExpr left = arguments.get(0);
        CelExpr right = arguments.get(1);
        if (Literals.isConstant(right) && variable(left).isPresent()) {
            return comparison(expr, variable(left).get(), comparison, constant(right), value);
        }
        if (Literals.isConstant(left) && variable(right).isPresent()) {
            return comparison(expr, variable(right).get(), comparison.turned(), constant(left), value);
        }
        if (isEquality(comparison) && isTruth(left) && isTruth(right)) {
            boolean same = (comparison == Comparison.EQUALS) == value;
            return when(left, true).and(when(right, same)).or(when(left, false).and(when(right, !same)));
        }
        return evaluated(expr, value);
    }

    private Formula comparison(
            CelExpr expr, Vocabulary.Variable variable, Comparison comparison, Object given, boolean value) {
        CelType type = variable.type();
        boolean isEquals = comparison == Comparison.EQUALS;
        if (given instanceof String text && type.equals(SimpleType.STRING) && isEquality(comparison)) {
            return Formula.of(new Literal.TextIn(variable.name(), Set.of(text), isEquals == value));
        }
        if (given instanceof Boolean truth && type.equals(SimpleType.BOOL) && isEquality(comparison)) {
            return Formula.of(new Literal.Flag(variable.name(), truth == (isEquals == value)));
        }
        if (given instanceof Duration age && type.equals(SimpleType.DURATION)) {
            return Formula.of(new Literal.Age(value ? comparison : comparison.opposite(), age));
        }
        boolean isNumber = type.equals(SimpleType.INT) || type.equals(SimpleType.DOUBLE);
        if (given instanceof Number number && isNumber) {
            boolean mixed = given instanceof Double != type.equals(SimpleType.DOUBLE);
            return Formula.of(new Literal.Bound(variable.name(), comparison, number.doubleValue(), mixed, value));
        }
        return evaluated(expr, value);
    }

    private static boolean isEquality(Comparison comparison) {
        return comparison == Comparison.EQUALS || comparison == Comparison.NOT_EQUALS;
    }

    private boolean isTruth(CelExpr expr) {
        return checked.getType(expr.id()).filter(SimpleType.BOOL::equals).isPresent();
    }

    private static Optional<Vocabulary.Variable> variable(CelExpr expr) {
        return Tree.dotted(expr).flatMap(Vocabulary::variable);
    }

    private Object constant(CelExpr expr) {
        if (Tree.kind(expr) == Kind.CONSTANT) {
            CelConstant constant = expr.constant();
            switch (constant.getKind()) {
                case STRING_VALUE:
                    return constant.stringValue();
                case DOUBLE_VALUE:
                    return constant.doubleValue();
                case INT64_VALUE:
                    return constant.int64Value();
                case BOOLEAN_VALUE:
                    return constant.booleanValue();
                default:
                    break;
            }
        }
        try {
            return language.program(checked, expr).eval();
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a constant of a checked condition has no value", e);
        }
    }

    /** A part in its own text; one whose text cannot be read again takes the whole condition with it. */
    private Formula evaluated(CelExpr expr, boolean value) {
        String text = language.write(checked, expr);
        if (!language.isReadable(text)) {
            throw new Formula.TooLarge();
        }
        return Formula.of(new Literal.Evaluated(text, value));
    }
}
