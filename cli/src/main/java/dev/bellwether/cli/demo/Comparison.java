package dev.bellwether.cli.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What differs between the alerts that were expected and those that fired; an alert that fired twice counts twice.
 *
 * @param missing expected and not fired
 * @param surplus fired and not expected
 */
record Comparison(List<ExpectedAlert> missing, List<ExpectedAlert> surplus) {
    Comparison {
        missing = List.copyOf(missing);
        surplus = List.copyOf(surplus);
    }

    static Comparison of(Collection<ExpectedAlert> expected, Collection<ExpectedAlert> fired) {
        Map<ExpectedAlert, Integer> balance = new TreeMap<>();
        fired.forEach(alert -> balance.merge(alert, 1, Integer::sum));
        expected.forEach(alert -> balance.merge(alert, -1, Integer::sum));
        List<ExpectedAlert> missing = new ArrayList<>();
        List<ExpectedAlert> surplus = new ArrayList<>();
        balance.forEach((alert, count) -> {
            for (int one = 0; one < Math.abs(count); one++) {
                (count < 0 ? missing : surplus).add(alert);
            }
        });
        return new Comparison(missing, surplus);
    }

    boolean isEqual() {
        return missing.isEmpty() && surplus.isEmpty();
    }

    /** One line for each difference: "- " is missing, "+ " was not expected. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        missing.forEach(alert -> lines.add("- " + alert + ": expected, and did not fire"));
        surplus.forEach(alert -> lines.add("+ " + alert + ": fired, and was not expected"));
        return lines;
    }
}
