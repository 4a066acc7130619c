package dev.bellwether.alert.condition;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionResolver;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A condition ready to be asked. Immutable, and safe for many threads; what one evaluation costs is bounded. */
public final class Condition {

    private final String text;
    private final CelRuntime.Program program;
    private final List<Atoms.Atom> atoms;
    private final NormalForm normalForm;
    private final Map<String, Integer> watchlists;

    /** @param watchlists the ids of those it names, and where */
    Condition(
            String text,
            CelRuntime.Program program,
            List<Atoms.Atom> atoms,
            NormalForm normalForm,
            Map<String, Integer> watchlists) {
        this.text = text;
        this.program = program;
        this.atoms = List.copyOf(atoms);
        this.normalForm = normalForm;
        this.watchlists = watchlists;
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** The same, as it is looked up by. */
    public NormalForm normalForm() {
        return normalForm;
    }

    /** The ids of the watchlists that it names. */
    public Set<String> watchlists() {
        return watchlists.keySet();
    }

    /**
     * The problem of a condition that names a watchlist that is not there.
     *
     * @param known ids of those that are
     */
    public ConditionProblem unknownWatchlist(String watchlist, Collection<String> known) {
        return ConditionProblem.at(
                text,
                watchlists.getOrDefault(watchlist, 0),
                "there is no watchlist \"" + watchlist + "\""
                        + Suggestion.of(watchlist, known)
                                .map(w -> "; did you mean \"" + w + "\"?")
                                .orElse("; create it first"));
    }

    /** Whether it holds. A condition that cannot be evaluated, as by a division by zero, does not hold. */
    public boolean holds(Facts facts) {
        try {
            return Boolean.TRUE.equals(run(program, facts));
        } catch (CelEvaluationException e) {
            return false;
        }
    }

    /** Whether it holds, and the value of each of its parts. */
    public Outcome evaluate(Facts facts) {
        List<Reason> reasons = new ArrayList<>();
        for (Atoms.Atom atom : atoms) {
            reasons.add(new Reason(atom.text(), value(atom.program(), facts)));
        }
        boolean held = false;
        try {
            held = Boolean.TRUE.equals(run(program, facts));
        } catch (CelEvaluationException e) {
            reasons.add(new Reason(text, "error: " + Language.said(e)));
        }
        return new Outcome(held, reasons);
    }

    private static String value(CelRuntime.Program program, Facts facts) {
        try {
            return Values.write(run(program, facts));
        } catch (CelEvaluationException e) {
            return "error: " + Language.said(e);
        }
    }

    // Facts hold nothing that changes; the annotation that Error Prone looks for is CEL's way to say so, not ours.
    @SuppressWarnings("Immutable")
    static Object run(CelRuntime.Program program, Facts facts) throws CelEvaluationException {
        CelVariableResolver variables = name -> Language.valueOf(name, facts);
        CelFunctionResolver functions = CelLateFunctionBindings.from(
                CelFunctionBinding.from(
                        Language.PHRASE_OVERLOAD,
                        String.class,
                        phrase -> facts.words().contains(Words.of(phrase))),
                CelFunctionBinding.from(
                        Language.SAME_SENTENCE_OVERLOAD,
                        String.class,
                        String.class,
                        (first, second) -> facts.words().haveSentence(Words.of(first), Words.of(second))),
                CelFunctionBinding.from(
                        Language.WATCHLIST_OVERLOAD,
                        String.class,
                        watchlist -> facts.watchlists().contains(watchlist)));
        return program.eval(variables, functions);
    }

    @Override
    public String toString() {
        return text;
    }
}
