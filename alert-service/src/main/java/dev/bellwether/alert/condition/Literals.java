package dev.bellwether.alert.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.runtime.CelEvaluationException;

/** Evaluates the calls that have no variables, so that {@code duration("24 hours")} and {@code 1 / 0} fail when they are saved. */
final class Literals {

    private final Language language;
    private final CelAbstractSyntaxTree checked;

    private Literals(Language language, CelAbstractSyntaxTree checked) {
        this.language = language;
        this.checked = checked;
    }

    /** Does nothing, or throws the first problem. */
    static void check(Language language, CelAbstractSyntaxTree checked) {
        new Literals(language, checked).visit(checked.getExpr());
    }

    private void visit(CelExpr expr) {
        Tree.children(expr).forEach(this::visit);
        if (Tree.kind(expr) == Kind.CALL && isConstant(expr)) {
            evaluate(expr);
        }
    }

    /** Whether it has the same value whatever it is asked of; a comprehension never counts as such. */
    static boolean isConstant(CelExpr expr) {
        return switch (Tree.kind(expr)) {
            case IDENT, SELECT, COMPREHENSION -> false;
            // Our functions have no value without an article.
            case CALL ->
                !Vocabulary.FUNCTIONS.contains(expr.call().function())
                        && Tree.children(expr).stream().allMatch(Literals::isConstant);
            default -> Tree.children(expr).stream().allMatch(Literals::isConstant);
        };
    }

    private void evaluate(CelExpr expr) {
        try {
            language.program(checked, expr).eval();
        } catch (CelEvaluationException e) {
            int position = checked.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
            String hint = expr.call().function().equals("duration")
                    ? "; a duration is written like \"36h\", \"90m\" or \"1h30m\""
                    : "";
            throw new ProblemException(position, Language.said(e) + hint);
        }
    }
}
