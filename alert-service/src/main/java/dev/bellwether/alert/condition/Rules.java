package dev.bellwether.alert.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Refuses what a condition may not say: unknown names, comprehensions inside others, patterns that are not literal, too much work. */
final class Rules {

    private static final Set<String> FUNCTIONS = Set.of(
            "size",
            "contains",
            "startsWith",
            "endsWith",
            "matches",
            "duration",
            "int",
            "double",
            "string",
            "getHours",
            "getMinutes",
            "getSeconds",
            Vocabulary.PHRASE,
            Vocabulary.SAME_SENTENCE,
            Vocabulary.WATCHLIST);
    private static final Set<String> MACROS = Set.of("all", "exists", "exists_one", "filter", "map");

    private final Vocabulary.Scope scope;
    private final String text;
    private final Map<Long, Integer> positions;
    private final Map<String, Integer> watchlists = new LinkedHashMap<>();

    private Rules(Vocabulary.Scope scope, String text, Map<Long, Integer> positions) {
        this.scope = scope;
        this.text = text;
        this.positions = positions;
    }

    /** The watchlists that are named, with the first place of each; or throws the first problem. */
    static Map<String, Integer> check(Vocabulary.Scope scope, CelAbstractSyntaxTree ast, String text) {
        Rules rules = new Rules(scope, text, ast.getSource().getPositionsMap());
        rules.visit(ast.getExpr(), Set.of(), false);
        if (Cost.of(ast.getExpr(), Map.of()) > Cost.MAX) {
            throw new ProblemException(
                    0, "the condition is too costly to evaluate for every article; say it with less");
        }
        return Collections.unmodifiableMap(rules.watchlists);
    }

    private void visit(CelExpr expr, Set<String> locals, boolean looping) {
        switch (Tree.kind(expr)) {
            case IDENT -> name(expr, locals);
            case SELECT -> select(expr, locals, looping);
            case CALL -> call(expr, locals, looping);
            case COMPREHENSION -> comprehension(expr, locals, looping);
            case STRUCT -> throw new ProblemException(position(expr), "messages cannot be made in a condition");
            default -> visitAll(Tree.children(expr), locals, looping);
        }
    }

    private void visitAll(List<CelExpr> parts, Set<String> locals, boolean looping) {
        parts.forEach(part -> visit(part, locals, looping));
    }

    private void select(CelExpr expr, Set<String> locals, boolean looping) {
        if (Tree.root(expr).isPresent() && Tree.dotted(expr).isPresent()) {
            name(expr, locals);
        } else {
            visit(expr.select().operand(), locals, looping);
        }
    }

    /** A name such as {@code sentiment.score}, as a whole. */
    private void name(CelExpr expr, Set<String> locals) {
        String name = Tree.dotted(expr).orElse("");
        CelExpr root = Tree.root(expr).orElse(expr);
        String first = root.ident().name();
        if (locals.contains(first)
                || first.startsWith("@")
                || Vocabulary.variable(scope, name).isPresent()) {
            return;
        }
        throw new ProblemException(position(root), unknown(name, first));
    }

    private String unknown(String name, String first) {
        Optional<Vocabulary.Variable> whole = Vocabulary.variables(scope).stream()
                .filter(v -> name.startsWith(v.name() + "."))
                .findFirst();
        if (whole.isPresent()) {
            return whole.get().name() + " has no parts";
        }
        if (name.equals(first) && Vocabulary.isGroup(scope, first)) {
            List<String> parts = Vocabulary.variables(scope).stream()
                    .map(Vocabulary.Variable::name)
                    .filter(n -> n.startsWith(first + "."))
                    .toList();
            return first + " is not a value by itself; it has " + String.join(", ", parts);
        }
        return "there is no " + shorten(name) + Suggestion.phrase(name, Vocabulary.names(scope));
    }

    private void call(CelExpr expr, Set<String> locals, boolean looping) {
        CelExpr.CelCall call = expr.call();
        String function = call.function();
        boolean isOperator = !Character.isLetter(function.charAt(0));
        if (!isOperator && !FUNCTIONS.contains(function)) {
            throw new ProblemException(namePosition(expr), unknownFunction(function));
        }
        switch (function) {
            case Vocabulary.PHRASE -> phrase(expr, 1, "phrase takes one text in quotes with at least one word in it");
            case Vocabulary.SAME_SENTENCE ->
                phrase(expr, 2, "sameSentence takes two texts in quotes, each with at least one word in it");
            case Vocabulary.WATCHLIST -> watchlist(expr);
            default -> {}
        }
        if (function.equals("matches")) {
            matches(expr);
        }
        if (function.equals("_==_") || function.equals("_!=_")) {
            comparison(call.args().get(0), call.args().get(1));
            comparison(call.args().get(1), call.args().get(0));
        }
        visitAll(Tree.children(expr), locals, looping);
    }

    private static String unknownFunction(String function) {
        if (MACROS.contains(function)) {
            return function + " is written list." + function + "(name, expression)";
        }
        Set<String> known = new HashSet<>(FUNCTIONS);
        known.addAll(MACROS);
        return "there is no function " + shorten(function) + Suggestion.phrase(function, known);
    }

    private void phrase(CelExpr expr, int count, String wanted) {
        List<CelExpr> arguments = Tree.arguments(expr.call());
        boolean haveWords = arguments.stream()
                .noneMatch(text -> Words.of(Tree.literal(text).orElse("")).isEmpty());
        if (arguments.size() != count || !haveWords) {
            throw new ProblemException(namePosition(expr), wanted);
        }
    }

    private void watchlist(CelExpr expr) {
        List<CelExpr> arguments = Tree.arguments(expr.call());
        String id = arguments.size() == 1 ? Tree.literal(arguments.get(0)).orElse("") : "";
        if (id.isEmpty()) {
            throw new ProblemException(
                    namePosition(expr), "watchlist takes the id of one in quotes, as in watchlist(\"miners\")");
        }
        watchlists.putIfAbsent(id, position(arguments.get(0)));
    }

    private void matches(CelExpr expr) {
        List<CelExpr> arguments = Tree.arguments(expr.call());
        Optional<String> pattern = arguments.size() == 2 ? Tree.literal(arguments.get(1)) : Optional.empty();
        if (pattern.isEmpty()) {
            throw new ProblemException(namePosition(expr), "matches takes one regular expression, in quotes");
        }
        PatternSize.check(pattern.get(), position(arguments.get(1)));
    }

    /** A comparison that can never be true, such as with "negative" for "NEGATIVE", is a mistake. */
    private void comparison(CelExpr name, CelExpr value) {
        Optional<Vocabulary.Variable> variable = Tree.dotted(name).flatMap(n -> Vocabulary.variable(scope, n));
        Optional<String> word = Tree.literal(value);
        if (variable.isEmpty() || word.isEmpty()) {
            return;
        }
        Set<String> words = variable.get().words();
        if (!words.isEmpty() && !words.contains(word.get())) {
            throw new ProblemException(
                    position(value),
                    variable.get().name() + " is never \"" + shorten(word.get()) + "\""
                            + Suggestion.of(word.get(), words)
                                    .map(w -> "; did you mean \"" + w + "\"?")
                                    .orElse("; it is one of "
                                            + String.join(
                                                    ", ",
                                                    words.stream().sorted().toList())));
        }
    }

    private void comprehension(CelExpr expr, Set<String> locals, boolean looping) {
        CelExpr.CelComprehension loop = expr.comprehension();
        if (looping) {
            throw new ProblemException(
                    namePosition(expr),
                    "a list may not be gone through inside another all, exists, exists_one, filter or map");
        }
        if (Vocabulary.isGroup(scope, loop.iterVar())) {
            throw new ProblemException(position(expr), loop.iterVar() + " is taken; use another name");
        }
        visit(loop.iterRange(), locals, true);
        Set<String> inner = new HashSet<>(locals);
        inner.add(loop.iterVar());
        inner.add(loop.accuVar());
        visitAll(List.of(loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result()), inner, true);
    }

    private int position(CelExpr expr) {
        return positions.getOrDefault(expr.id(), 0);
    }

    /** CEL puts a call where its parenthesis opens; people look for the name before it. */
    private int namePosition(CelExpr expr) {
        int[] codePoints = text.codePoints().toArray();
        int at = Math.min(position(expr), codePoints.length);
        while (at > 0 && Character.isWhitespace(codePoints[at - 1])) {
            at--;
        }
        int end = at;
        while (at > 0 && (Character.isLetterOrDigit(codePoints[at - 1]) || codePoints[at - 1] == '_')) {
            at--;
        }
        return at == end ? position(expr) : at;
    }

    private static String shorten(String word) {
        return word.length() <= 60 ? word : word.substring(0, 60) + "...";
    }
}
