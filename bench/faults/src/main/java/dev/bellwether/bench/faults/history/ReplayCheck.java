package dev.bellwether.bench.faults.history;

import dev.bellwether.bench.faults.history.Event.AlertTold;
import dev.bellwether.bench.faults.history.Event.AnalysisTold;
import dev.bellwether.bench.faults.history.Event.ArticleTold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two watchers that began at the same place were told the same in the same order. */
final class ReplayCheck implements Check {

    @Override
    public List<Violation> violations(History history) {
        List<Violation> found = new ArrayList<>();
        Map<String, List<String>> articles = new LinkedHashMap<>();
        history.of(ArticleTold.class).forEach(t -> add(articles, t.watcher(), ArticleCheck.key(t.article())));
        Map<String, List<String>> analyses = new LinkedHashMap<>();
        history.of(AnalysisTold.class)
                .forEach(t -> add(analyses, t.watcher(), t.analysis().name()));
        Map<String, List<String>> alerts = new LinkedHashMap<>();
        history.of(AlertTold.class)
                .forEach(t -> add(alerts, t.watcher(), t.alert().name()));
        for (Map<String, List<String>> readings : List.of(articles, analyses, alerts)) {
            found.addAll(compare(readings));
        }
        return found;
    }

    private static void add(Map<String, List<String>> readings, String watcher, String key) {
        readings.computeIfAbsent(watcher, name -> new ArrayList<>()).add(key);
    }

    /** The first place at which two readings differ; one may be ahead of the other. */
    private static List<Violation> compare(Map<String, List<String>> readings) {
        List<Violation> found = new ArrayList<>();
        List<String> watchers = List.copyOf(readings.keySet());
        for (int w = 1; w < watchers.size(); w++) {
            List<String> one = readings.getOrDefault(watchers.get(0), List.of());
            List<String> other = readings.getOrDefault(watchers.get(w), List.of());
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                if (!one.get(i).equals(other.get(i))) {
                    found.add(new Violation(
                            Violation.Kind.OUT_OF_ORDER,
                            other.get(i),
                            "change " + (i + 1) + " for " + watchers.get(w) + ", for whom " + watchers.get(0) + " had "
                                    + one.get(i)));
                    break;
                }
            }
        }
        return found;
    }
}
