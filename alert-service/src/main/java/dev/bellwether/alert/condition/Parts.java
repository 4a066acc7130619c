package dev.bellwether.alert.condition;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Evaluates parts of conditions with CEL itself; keeps the programs of those that were asked last. Safe for many threads. */
public final class Parts {

    /** A program is some ten kilobytes. */
    private static final int MOST = 2_000;

    private final Language language;
    private final Map<String, CelRuntime.Program> programs =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, CelRuntime.Program> eldest) {
                    return size() > MOST;
                }
            });

    Parts(Language language) {
        this.language = language;
    }

    /** True or false; empty where it cannot be evaluated. */
    Optional<Boolean> evaluate(String expression, Facts facts) {
        CelRuntime.Program program = programs.computeIfAbsent(expression, language::programOf);
        try {
            return Optional.of((Boolean) Condition.run(program, facts));
        } catch (CelEvaluationException e) {
            return Optional.empty();
        }
    }
}
