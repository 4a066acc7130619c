package dev.bellwether.bench.faults.fault;

import dev.bellwether.bench.faults.history.History;
import dev.bellwether.bench.faults.history.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a fault.
 *
 * @param count how often it was made
 * @param numbers what was counted and measured, each under a name with its unit: {@code takeover p50 s}
 * @param violations promises that were broken
 * @param context for each violation the record around it
 */
public record Result(
        int count, Map<String, Object> numbers, List<Violation> violations, Map<String, List<String>> context) {

    private static final int MOST_CONTEXTS = 20;
    private static final int MOST_LINES = 30;

    public Result {
        numbers = new LinkedHashMap<>(numbers);
        violations = List.copyOf(violations);
        context = Map.copyOf(context);
    }

    /** One without context. */
    public Result(int count, Map<String, Object> numbers, List<Violation> violations) {
        this(count, numbers, violations, Map.of());
    }

    /** One whose context is taken from the record. */
    public static Result of(int count, Map<String, Object> numbers, List<Violation> violations, History history) {
        Map<String, List<String>> context = new LinkedHashMap<>();
        violations.stream()
                .limit(MOST_CONTEXTS)
                .forEach(violation -> context.put(
                        violation.subject(),
                        history.around(violation.subject(), MOST_LINES).stream()
                                .map(History.Entry::toString)
                                .toList()));
        return new Result(count, numbers, violations, context);
    }
}
