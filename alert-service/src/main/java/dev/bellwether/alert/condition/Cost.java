package dev.bellwether.alert.condition;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bounds what one evaluation costs, from the tree alone. The unit is about a character touched, a nanosecond or so; sizes are
 * upper bounds from the vocabulary and the literals. Generous where it is simple: it stops bombs and lets all else pass.
 */
final class Cost {

    /** The most that one evaluation may cost: about a millisecond. */
    static final long MAX = 1_000_000;

    /** Longer than any number, moment or truth value is when written. */
    private static final long PLAIN_SIZE = 32;

    private Cost() {}

    /** @param locals the size of each name that a comprehension has made */
    static long of(CelExpr expr, Map<String, Long> locals) {
        return switch (Tree.kind(expr)) {
            case COMPREHENSION -> comprehension(expr.comprehension(), locals);
            case CALL -> call(expr.call(), locals);
            default -> 1 + sum(Tree.children(expr), locals);
        };
    }

    /** An upper bound of the rounds of all comprehensions; none lies in another. */
    static long rounds(CelExpr expr) {
        long rounds = Tree.kind(expr) == Kind.COMPREHENSION
                ? elements(expr.comprehension().iterRange(), Map.of())
                : 0;
        for (CelExpr child : Tree.children(expr)) {
            rounds = add(rounds, rounds(child));
        }
        return rounds;
    }

    private static long sum(List<CelExpr> parts, Map<String, Long> locals) {
        long sum = 0;
        for (CelExpr part : parts) {
            sum = add(sum, of(part, locals));
        }
        return sum;
    }

    private static long call(CelExpr.CelCall call, Map<String, Long> locals) {
        List<CelExpr> arguments = Tree.arguments(call);
        long own = 1;
        for (CelExpr argument : arguments) {
            own = add(own, size(argument, locals));
        }
        if (arguments.size() == 2 && call.function().equals("contains")) {
            own = times(size(arguments.get(0), locals), size(arguments.get(1), locals)) / 4;
        }
        if (arguments.size() == 2 && call.function().equals("matches")) {
            String pattern = Tree.literal(arguments.get(1)).orElse("");
            own = times(10L * PatternSize.of(pattern, 0), size(arguments.get(0), locals) + 1);
        }
        return add(own, sum(arguments, locals));
    }

    private static long comprehension(CelExpr.CelComprehension loop, Map<String, Long> locals) {
        Map<String, Long> inner = inside(loop, locals);
        long round = add(of(loop.loopCondition(), inner), of(loop.loopStep(), inner));
        long rounds = times(elements(loop.iterRange(), locals), round);
        return add(of(loop.iterRange(), locals), add(rounds, of(loop.result(), inner)));
    }

    /** What the names of a loop hold: an element is not larger than the range, a result not than all rounds together. */
    private static Map<String, Long> inside(CelExpr.CelComprehension loop, Map<String, Long> locals) {
        Map<String, Long> inner = new HashMap<>(locals);
        inner.put(loop.iterVar(), elementSize(loop.iterRange(), locals));
        // The result grows by what a round adds; a round is charged for the element, not for the result so far.
        inner.put(loop.accuVar(), PLAIN_SIZE);
        return inner;
    }

    /** An upper bound of how many elements a list or map has. */
    private static long elements(CelExpr expr, Map<String, Long> locals) {
        return switch (Tree.kind(expr)) {
            case LIST -> expr.list().elements().size();
            case MAP -> expr.map().entries().size();
            case IDENT, SELECT -> Facts.MAX_TICKERS;
            default -> {
                long sum = 0;
                for (CelExpr child : Tree.children(expr)) {
                    sum = add(sum, elements(child, locals));
                }
                yield sum;
            }
        };
    }

    private static long elementSize(CelExpr range, Map<String, Long> locals) {
        if (Tree.kind(range) != Kind.LIST) {
            return size(range, locals);
        }
        long largest = 0;
        for (CelExpr element : range.list().elements()) {
            largest = Math.max(largest, size(element, locals));
        }
        return largest;
    }

    /** An upper bound of a value's size, in characters. */
    private static long size(CelExpr expr, Map<String, Long> locals) {
        return switch (Tree.kind(expr)) {
            case CONSTANT -> Tree.literal(expr).map(s -> (long) s.length()).orElse(PLAIN_SIZE);
            case IDENT, SELECT -> nameSize(expr, locals);
            case COMPREHENSION ->
                times(
                        elements(expr.comprehension().iterRange(), locals),
                        size(expr.comprehension().loopStep(), inside(expr.comprehension(), locals)));
            default -> {
                long sum = PLAIN_SIZE;
                for (CelExpr child : Tree.children(expr)) {
                    sum = add(sum, size(child, locals));
                }
                yield sum;
            }
        };
    }

    private static long nameSize(CelExpr expr, Map<String, Long> locals) {
        String root = Tree.root(expr).map(r -> r.ident().name()).orElse("");
        Long local = locals.get(root);
        if (local != null) {
            return local;
        }
        return Tree.dotted(expr)
                .flatMap(Vocabulary::variable)
                .map(v -> (long) v.maxLength())
                .orElse(PLAIN_SIZE);
    }

    private static long add(long a, long b) {
        return Math.min(Long.MAX_VALUE / 4, a + b);
    }

    private static long times(long a, long b) {
        return a != 0 && b > Long.MAX_VALUE / 4 / a ? Long.MAX_VALUE / 4 : a * b;
    }
}
