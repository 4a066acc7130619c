package dev.bellwether.bench.faults.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compares what was seen with what must be seen exactly once. */
final class Multiplicity {

    private Multiplicity() {}

    /**
     * What is missing, doubled or uncalled for.
     *
     * @param where such as {@code the listing}
     * @param demanded keys, each with a sentence that says why it must be there
     * @param seen the keys that were seen
     * @param allowed whether a key that nobody demanded may be there all the same
     */
    static List<Violation> exactlyOnce(
            String where, Map<String, String> demanded, Collection<String> seen, Function<String, Boolean> allowed) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        seen.forEach(key -> counts.merge(key, 1, Integer::sum));
        List<Violation> found = new ArrayList<>();
        demanded.forEach((key, why) -> {
            if (!counts.containsKey(key)) {
                found.add(new Violation(Violation.Kind.LOST, key, "not in " + where + ", though " + why));
            }
        });
        counts.forEach((key, count) -> {
            if (count > 1) {
                found.add(new Violation(Violation.Kind.DOUBLED, key, count + " times in " + where));
            }
            if (!demanded.containsKey(key) && !allowed.apply(key)) {
                found.add(new Violation(Violation.Kind.UNCALLED, key, "in " + where + ", and nothing demands it"));
            }
        });
        return found;
    }
}
