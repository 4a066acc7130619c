package dev.bellwether.alert.match;

import dev.bellwether.alert.condition.Condition;
import dev.bellwether.alert.condition.Facts;
import dev.bellwether.alert.condition.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What CEL says of one entity of an analysis: each text is asked once, however many subscriptions have it. For one thread. */
final class Answers {

    private final Facts facts;
    private final Map<String, Boolean> held = new HashMap<>();
    private final Map<String, List<Reason>> reasons = new HashMap<>();

    Answers(Facts facts) {
        this.facts = facts;
    }

    boolean holds(Condition condition) {
        return held.computeIfAbsent(condition.text(), text -> condition.holds(facts));
    }

    /** The values of the condition's parts. */
    List<Reason> reasons(Condition condition) {
        return reasons.computeIfAbsent(
                condition.text(), text -> condition.evaluate(facts).reasons());
    }
}
