package dev.bellwether.kit.filter;

import dev.bellwether.kit.error.FailureException;
import dev.cel.common.ast.CelExpr;
import java.util.Map;
import java.util.Set;

/** Where the expressions of a parsed filter stand in its text, and what their author calls them. */
final class FilterPlaces {

    private static final Set<String> CONNECTIVES = Set.of("_&&_", "_||_", "!_", "@in");

    private final FilterText text;
    private final Map<Long, Integer> positions;

    FilterPlaces(FilterText text, Map<Long, Integer> positions) {
        this.text = text;
        this.positions = positions;
    }

    FailureException problem(CelExpr expression, String message) {
        return text.problem(position(expression), message);
    }

    /** For what CEL has and filters do not. */
    FailureException unsupported(CelExpr expression) {
        if (isCondition(expression)) {
            return problem(expression, "a condition cannot stand here; join two conditions with &&");
        }
        return problem(expression, describe(expression) + " not supported in a filter");
    }

    private static boolean isCondition(CelExpr expression) {
        return expression.getKind() == CelExpr.ExprKind.Kind.CALL
                && (CONNECTIVES.contains(expression.call().function())
                        || Operator.ofFunction(expression.call().function()).isPresent());
    }

    /** CEL puts a call at its opening parenthesis; its author looks for the name. */
    private int position(CelExpr expression) {
        int position = positions.getOrDefault(expression.id(), 0);
        if (expression.getKind() == CelExpr.ExprKind.Kind.CALL
                && text.wordBefore(position).equals(expression.call().function())) {
            return text.startOfWordBefore(position);
        }
        return position;
    }

    private static String describe(CelExpr expression) {
        return switch (expression.getKind()) {
            case CALL -> describeFunction(expression.call().function());
            case SELECT -> "a part of a field ('." + expression.select().field() + "') is";
            case LIST -> "a list is, save after 'in',";
            case MAP, STRUCT -> "a value in braces is";
            case CONSTANT -> "a value by itself is";
            default -> "this is";
        };
    }

    /** CEL names an operator by its form: "_+_", "-_", "_[_]", "_?_:_". */
    private static String describeFunction(String function) {
        boolean isOperator = function.chars().noneMatch(Character::isLetterOrDigit);
        return isOperator ? "'" + function.replace("_", "") + "' is" : function + "() is";
    }
}
