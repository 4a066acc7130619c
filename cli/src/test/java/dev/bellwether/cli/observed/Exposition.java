package dev.bellwether.cli.observed;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The series that a process tells in the text format of Prometheus.
 *
 * @param labels of each name as it is told, so a histogram is three of them
 */
record Exposition(Map<String, Set<String>> labels) {

    static Exposition parse(String text) {
        Map<String, Set<String>> labels = new TreeMap<>();
        for (String whole : text.split("\n")) {
            if (!whole.isBlank() && !whole.startsWith("#")) {
                // What stands behind is an exemplar, with labels of its own: the trace of a call that was counted.
                String line = whole.split(" # ", 2)[0];
                int end = line.indexOf('{') >= 0 ? line.indexOf('{') : line.indexOf(' ');
                Set<String> own = labels.computeIfAbsent(line.substring(0, end), name -> new TreeSet<>());
                if (line.charAt(end) == '{') {
                    for (String pair :
                            line.substring(end + 1, line.lastIndexOf('}')).split("\",")) {
                        own.add(pair.substring(0, pair.indexOf('=')));
                    }
                }
            }
        }
        return new Exposition(labels);
    }

    /** Both together. */
    Exposition and(Exposition other) {
        Map<String, Set<String>> all = new TreeMap<>(labels);
        other.labels.forEach((name, own) -> all.merge(name, own, (some, others) -> {
            Set<String> both = new TreeSet<>(some);
            both.addAll(others);
            return both;
        }));
        return new Exposition(all);
    }

    /** Whether a gauge, a counter or a histogram of this name is told. */
    boolean has(String family) {
        return labels.containsKey(family) || labels.containsKey(family + "_bucket");
    }

    /** The labels of a family, without the one of its buckets. */
    Set<String> labelsOf(String family) {
        Set<String> own = new TreeSet<>(labels.getOrDefault(family, labels.getOrDefault(family + "_count", Set.of())));
        own.remove("le");
        return own;
    }
}
