package dev.bellwether.alert.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.runtime.CelRuntime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of a condition whose values explain it: below all and, or, not and either-or, of a comparison what is not literal,
 * and every other truth as a whole. So {@code sentiment.score <= -0.2 && story.first} is explained by {@code sentiment.score} and
 * {@code story.first}.
 */
final class Atoms {

    /** The most parts that are told; a longer condition is explained by its first. */
    private static final int MAX = 20;

    private static final Set<String> LOGIC = Set.of("_&&_", "_||_", "!_", "_?_:_");
    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in");

    /** One part: its text and its program. */
    record Atom(String text, CelRuntime.Program program) {}

    private final Map<String, CelExpr> parts = new LinkedHashMap<>();
    private final Language language;
    private final CelAbstractSyntaxTree checked;

    private Atoms(Language language, CelAbstractSyntaxTree checked) {
        this.language = language;
        this.checked = checked;
    }

    /** The parts of a checked condition in the order of the text, each once. */
    static List<Atom> of(Language language, CelAbstractSyntaxTree checked) {
        Atoms atoms = new Atoms(language, checked);
        atoms.collect(checked.getExpr());
        return atoms.parts.entrySet().stream()
                .limit(MAX)
                .map(e -> new Atom(e.getKey(), language.program(checked, e.getValue())))
                .toList();
    }

    private void collect(CelExpr expr) {
        String function = Tree.kind(expr) == Kind.CALL ? expr.call().function() : "";
        if (LOGIC.contains(function)) {
            expr.call().args().forEach(this::collect);
        } else if (COMPARISONS.contains(function)) {
            expr.call().args().stream().filter(a -> !isLiteral(a)).forEach(this::add);
        } else if (!isLiteral(expr)) {
            add(expr);
        }
    }

    private void add(CelExpr part) {
        parts.putIfAbsent(language.write(checked, part), part);
    }

    /** Whether it says nothing that is not written there: a constant, a list of them, {@code -0.2}, {@code duration("1h")}. */
    private static boolean isLiteral(CelExpr expr) {
        return switch (Tree.kind(expr)) {
            case CONSTANT -> true;
            case LIST, CALL -> !isOurs(expr) && Tree.children(expr).stream().allMatch(Atoms::isLiteral);
            default -> false;
        };
    }

    private static boolean isOurs(CelExpr expr) {
        return Tree.kind(expr) == Kind.CALL
                && Vocabulary.FUNCTIONS.contains(expr.call().function());
    }
}
