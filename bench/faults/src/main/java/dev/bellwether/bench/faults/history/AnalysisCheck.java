package dev.bellwether.bench.faults.history;

import dev.bellwether.bench.faults.history.Event.Acknowledged;
import dev.bellwether.bench.faults.history.Event.AnalysisListed;
import dev.bellwether.bench.faults.history.Event.AnalysisSeen;
import dev.bellwether.bench.faults.history.Event.AnalysisTold;
import dev.bellwether.bench.faults.history.Event.ArticleTold;
import dev.bellwether.bench.faults.history.Event.Asked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every acknowledged revision has exactly one analysis, listed and told to each watcher once; the analyses of one article
 * supersede each other in the order of its revisions.
 *
 * <p>Says nothing of a record without a watcher or listing of analyses.
 */
final class AnalysisCheck implements Check {

    @Override
    public List<Violation> violations(History history) {
        Map<String, String> demanded = new LinkedHashMap<>();
        history.of(Acknowledged.class)
                .forEach(a -> demanded.put(ArticleCheck.key(a.article()), "that revision was acknowledged"));
        // A revision that was stored and whose answer was lost is analysed too.
        boolean unanswered = history.of(Asked.class).size() > demanded.size();
        Map<String, Boolean> stored = new HashMap<>();
        history.of(ArticleTold.class).forEach(t -> stored.put(ArticleCheck.key(t.article()), true));
        List<Violation> found = new ArrayList<>();
        history.watchers("analyses").forEach(watcher -> {
            List<AnalysisSeen> told = history.of(AnalysisTold.class).stream()
                    .filter(t -> t.watcher().equals(watcher))
                    .map(AnalysisTold::analysis)
                    .toList();
            found.addAll(Multiplicity.exactlyOnce(
                    "the analyses that " + watcher + " was told",
                    demanded,
                    told.stream().map(AnalysisCheck::key).toList(),
                    key -> unanswered || stored.containsKey(key)));
            found.addAll(chain(watcher, told));
        });
        List<AnalysisListed> listed = history.of(AnalysisListed.class);
        if (!listed.isEmpty()) {
            found.addAll(Multiplicity.exactlyOnce(
                    "the listing of analyses",
                    demanded,
                    listed.stream().map(l -> key(l.analysis())).toList(),
                    key -> unanswered || stored.containsKey(key)));
        }
        return found;
    }

    private static List<Violation> chain(String watcher, List<AnalysisSeen> told) {
        List<Violation> found = new ArrayList<>();
        Map<String, AnalysisSeen> last = new HashMap<>();
        for (AnalysisSeen analysis : told) {
            AnalysisSeen before = last.put(analysis.article(), analysis);
            String expected = before == null ? "" : before.name();
            if (before != null && before.articleRevision() > analysis.articleRevision()) {
                found.add(new Violation(
                        Violation.Kind.OUT_OF_ORDER,
                        analysis.article(),
                        watcher + " was told of the analysis of revision " + analysis.articleRevision() + " after "
                                + before.articleRevision()));
            } else if (!analysis.supersedes().equals(expected)) {
                found.add(new Violation(
                        Violation.Kind.UNTRUE,
                        analysis.article(),
                        analysis.name() + " says that it supersedes '" + analysis.supersedes() + "', and " + watcher
                                + " was told of '" + expected + "' before it"));
            }
        }
        return found;
    }

    static String key(AnalysisSeen analysis) {
        return analysis.article() + "@" + analysis.articleRevision();
    }
}
