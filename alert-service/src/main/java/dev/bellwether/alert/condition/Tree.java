package dev.bellwether.alert.condition;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CEL's tree: the few questions that every walk over it asks. */
final class Tree {

    private Tree() {}

    static Kind kind(CelExpr expr) {
        return expr.exprKind().getKind();
    }

    /** The expressions directly within, in the order of the text; of a comprehension all its parts. */
    static List<CelExpr> children(CelExpr expr) {
        List<CelExpr> children = new ArrayList<>();
        switch (kind(expr)) {
            case SELECT -> children.add(expr.select().operand());
            case CALL -> {
                expr.call().target().ifPresent(children::add);
                children.addAll(expr.call().args());
            }
            case LIST -> children.addAll(expr.list().elements());
            case MAP ->
                expr.map().entries().forEach(e -> {
                    children.add(e.key());
                    children.add(e.value());
                });
            case STRUCT -> expr.struct().entries().forEach(e -> children.add(e.value()));
            case COMPREHENSION -> {
                CelExpr.CelComprehension c = expr.comprehension();
                children.addAll(List.of(c.iterRange(), c.accuInit(), c.loopCondition(), c.loopStep(), c.result()));
            }
            case CONSTANT, IDENT, NOT_SET -> {}
        }
        return children;
    }

    /** {@code a.b.c} as it is written, where the expression is such a chain of names. */
    static Optional<String> dotted(CelExpr expr) {
        return switch (kind(expr)) {
            case IDENT -> Optional.of(expr.ident().name());
            case SELECT ->
                expr.select().testOnly()
                        ? Optional.empty()
                        : dotted(expr.select().operand())
                                .map(before -> before + "." + expr.select().field());
            default -> Optional.empty();
        };
    }

    /** The name that a dotted chain begins with. */
    static Optional<CelExpr> root(CelExpr expr) {
        return switch (kind(expr)) {
            case IDENT -> Optional.of(expr);
            case SELECT -> root(expr.select().operand());
            default -> Optional.empty();
        };
    }

    /** The text of a string literal. */
    static Optional<String> literal(CelExpr expr) {
        boolean isString = kind(expr) == Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
        return isString ? Optional.of(expr.constant().stringValue()) : Optional.empty();
    }

    /** The arguments of a call, what stands before the dot first. */
    static List<CelExpr> arguments(CelExpr.CelCall call) {
        List<CelExpr> arguments = new ArrayList<>();
        call.target().ifPresent(arguments::add);
        arguments.addAll(call.args());
        return arguments;
    }
}
