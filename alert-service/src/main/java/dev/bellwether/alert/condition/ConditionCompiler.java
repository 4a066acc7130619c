package dev.bellwether.alert.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import java.util.Map;

/**
 * Makes conditions of text. Safe for many threads. It takes a few milliseconds of CPU for any text, hostile or not, and is for the
 * time of saving and loading, never for the time of matching.
 */
public final class ConditionCompiler {

    private final Vocabulary.Scope scope;
    private final Language language;
    private final Parts parts;

    /** Of the conditions of subscriptions. */
    public ConditionCompiler() {
        this(Vocabulary.Scope.CONDITION);
    }

    private ConditionCompiler(Vocabulary.Scope scope) {
        this.scope = scope;
        this.language = new Language(scope);
        this.parts = new Parts(language);
    }

    /** Of conditions on what has matched, which may ask for the subscription and the severity too. */
    public static ConditionCompiler ofMatches() {
        return new ConditionCompiler(Vocabulary.Scope.MATCH);
    }

    /** A condition, or what is wrong with the text: the first problem in it. */
    public Compilation compile(String text) {
        try {
            return new Compilation.Compiled(condition(text));
        } catch (ProblemException e) {
            return new Compilation.Refused(e.in(text));
        }
    }

    private Condition condition(String text) {
        int length = text.codePointCount(0, text.length());
        if (text.isBlank()) {
            throw new ProblemException(0, "a condition is wanted, such as sentiment.score <= -0.2");
        }
        if (length > Language.MAX_LENGTH) {
            throw new ProblemException(
                    Language.MAX_LENGTH,
                    "the condition has " + length + " code points, at most " + Language.MAX_LENGTH + " are taken");
        }
        Tokens.check(text);
        CelAbstractSyntaxTree parsed = language.parse(text);
        Map<String, Integer> watchlists = Rules.check(scope, parsed, text);
        CelAbstractSyntaxTree checked = language.check(parsed, text);
        Literals.check(language, checked);
        return new Condition(
                text,
                language.program(checked),
                Atoms.of(language, checked),
                Normaliser.of(language, checked, text),
                watchlists);
    }

    /** What evaluates parts of conditions where their normal form leaves that to CEL. */
    public Parts parts() {
        return parts;
    }
}
