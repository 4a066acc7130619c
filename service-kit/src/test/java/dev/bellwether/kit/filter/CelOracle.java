package dev.bellwether.kit.filter;

import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;

/** What CEL itself says of a filter. */
final class CelOracle {

    private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(FilterSchema.OPTIONS)
            .build();

    private final CelRuntime.Program program;

    CelOracle(String text) {
        try {
            program =
                    RUNTIME.createProgram(Items.SCHEMA.compiler().compile(text).getAst());
        } catch (CelValidationException | CelEvaluationException refused) {
            throw new AssertionError(text, refused);
        }
    }

    boolean test(Map<String, Object> item) {
        try {
            return (Boolean) program.eval(item);
        } catch (CelEvaluationException failed) {
            throw new AssertionError(failed);
        }
    }
}
