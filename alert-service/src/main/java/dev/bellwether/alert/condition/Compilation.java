package dev.bellwether.alert.condition;

import java.util.function.Function;

/** What compiling a text came to: a condition, or what is wrong with the text. */
public sealed interface Compilation {

    /** Calls the function for the case at hand. */
    <T> T fold(Function<Condition, T> compiled, Function<ConditionProblem, T> refused);

    /** The text is a condition. */
    record Compiled(Condition condition) implements Compilation {
        @Override
        public <T> T fold(Function<Condition, T> compiled, Function<ConditionProblem, T> refused) {
            return compiled.apply(condition);
        }
    }

    /** The text is not one. */
    record Refused(ConditionProblem problem) implements Compilation {
        @Override
        public <T> T fold(Function<Condition, T> compiled, Function<ConditionProblem, T> refused) {
            return refused.apply(problem);
        }
    }
}
