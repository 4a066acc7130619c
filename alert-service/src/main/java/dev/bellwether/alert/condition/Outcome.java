package dev.bellwether.alert.condition;

import java.util.List;

/**
 * What a condition came to for some facts.
 *
 * @param held whether it was true; one that could not be evaluated did not hold
 * @param reasons the values behind it, in the order of the text
 */
public record Outcome(boolean held, List<Reason> reasons) {

    public Outcome {
        reasons = List.copyOf(reasons);
    }
}
