package dev.bellwether.bench.faults.log;

import dev.bellwether.bench.faults.history.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with what a watch told. */
final class LogCheck {

    /** More of one kind from one watch say nothing new. */
    private static final int MOST_OF_A_KIND = 20;

    private LogCheck() {}

    /** Each committed change once, nothing else, and the revisions of each resource from 1 on without a gap. */
    static List<Violation> whole(String watcher, Collection<LogChange> committed, List<LogChange> told) {
        Set<LogChange> toldOnce = new HashSet<>(told);
        Set<LogChange> truth = new HashSet<>(committed);
        List<Violation> found = new ArrayList<>();
        committed.stream()
                .filter(change -> !toldOnce.contains(change))
                .limit(MOST_OF_A_KIND)
                .map(change -> violation(Violation.Kind.LOST, change, "committed, and never told to " + watcher))
                .forEach(found::add);
        told.stream()
                .filter(change -> !truth.contains(change))
                .limit(MOST_OF_A_KIND)
                .map(change ->
                        violation(Violation.Kind.UNCALLED, change, "told to " + watcher + ", and never committed"))
                .forEach(found::add);
        found.addAll(ascending(watcher, told, true));
        return found;
    }

    /** The revisions of each resource ascend by one, from 1 where the reading began with the log. */
    static List<Violation> ascending(String watcher, List<LogChange> told, boolean fromTheBeginning) {
        List<Violation> found = new ArrayList<>();
        Map<String, Integer> newest = new HashMap<>();
        for (LogChange change : told) {
            boolean unknown = !newest.containsKey(change.resource());
            int before =
                    newest.getOrDefault(change.resource(), unknown && !fromTheBeginning ? change.revision() - 1 : 0);
            newest.merge(change.resource(), change.revision(), Math::max);
            if (change.revision() != before + 1 && found.size() < MOST_OF_A_KIND) {
                found.add(
                        violation(kind(before, change), change, watcher + " was told of it after revision " + before));
            }
        }
        return found;
    }

    /** Exactly these changes, in this order. */
    static List<Violation> same(String watcher, List<LogChange> expected, List<LogChange> told) {
        int length = Math.min(expected.size(), told.size());
        for (int i = 0; i < length; i++) {
            if (!expected.get(i).equals(told.get(i))) {
                return List.of(violation(
                        Violation.Kind.OUT_OF_ORDER,
                        told.get(i),
                        "told to " + watcher + " as change " + (i + 1) + " of " + expected.size() + ", which is "
                                + expected.get(i)));
            }
        }
        if (told.size() < expected.size()) {
            return List.of(violation(
                    Violation.Kind.LOST,
                    expected.get(length),
                    watcher + " was told of " + length + " of " + expected.size() + " changes, and not of this"));
        }
        return told.size() == length
                ? List.of()
                : List.of(violation(
                        Violation.Kind.UNCALLED, told.get(length), "told to " + watcher + " after the end of the log"));
    }

    private static Violation.Kind kind(int before, LogChange change) {
        if (change.revision() == before) {
            return Violation.Kind.DOUBLED;
        }
        return change.revision() > before ? Violation.Kind.GAP : Violation.Kind.OUT_OF_ORDER;
    }

    private static Violation violation(Violation.Kind kind, LogChange change, String what) {
        return new Violation(kind, change.resource(), "revision " + change.revision() + ": " + what);
    }
}
