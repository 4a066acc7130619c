package dev.bellwether.alert.condition;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionResolver;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import java.util.ArrayList;
import java.util.List;

/** A condition ready to be asked. Immutable, and safe for many threads; what one evaluation costs is bounded. */
public final class Condition {

    private final String text;
    private final CelRuntime.Program program;
    private final List<Atoms.Atom> atoms;

    Condition(String text, CelRuntime.Program program, List<Atoms.Atom> atoms) {
        this.text = text;
        this.program = program;
        this.atoms = List.copyOf(atoms);
    }

    /** As it was written. */
    public String text() {
        return text;
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
    private static Object run(CelRuntime.Program program, Facts facts) throws CelEvaluationException {
        CelVariableResolver variables = name -> Language.valueOf(name, facts);
        CelFunctionResolver functions = CelLateFunctionBindings.from(CelFunctionBinding.from(
                Language.PHRASE_OVERLOAD, String.class, phrase -> facts.words().contains(Words.of(phrase))));
        return program.eval(variables, functions);
    }

    @Override
    public String toString() {
        return text;
    }
}
