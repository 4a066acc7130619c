package dev.bellwether.bench.faults.history;

import dev.bellwether.bench.faults.history.Event.Acknowledged;
import dev.bellwether.bench.faults.history.Event.ArticleListed;
import dev.bellwether.bench.faults.history.Event.ArticleSeen;
import dev.bellwether.bench.faults.history.Event.ArticleTold;
import dev.bellwether.bench.faults.history.Event.Asked;
import dev.bellwether.bench.faults.history.Event.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An acknowledged ingest is true, is listed at its newest revision, and was told to every watcher exactly once, the revisions
 * of one article in ascending order without a gap.
 */
final class ArticleCheck implements Check {

    @Override
    public List<Violation> violations(History history) {
        List<Violation> found = new ArrayList<>();
        Map<String, String> demanded = new LinkedHashMap<>();
        Map<String, ArticleSeen> newest = new LinkedHashMap<>();
        for (Acknowledged answer : history.of(Acknowledged.class)) {
            found.addAll(untrue(answer));
            demanded.put(key(answer.article()), "it was acknowledged");
            newest.merge(answer.article().name(), answer.article(), (a, b) -> a.revision() > b.revision() ? a : b);
        }
        for (Refused refused : history.of(Refused.class)) {
            found.add(new Violation(
                    Violation.Kind.REFUSED, refused.submission().uri(), "answered with " + refused.status()));
        }
        Set<String> asked = new HashSet<>();
        history.of(Asked.class)
                .forEach(a ->
                        asked.add(a.submission().uri() + " " + a.submission().revision()));
        history.watchers("articles").forEach(watcher -> {
            List<ArticleTold> told = history.of(ArticleTold.class).stream()
                    .filter(t -> t.watcher().equals(watcher))
                    .toList();
            Map<String, String> uris = new HashMap<>();
            told.forEach(t -> uris.put(
                    key(t.article()), t.article().uri() + " " + t.article().revision()));
            found.addAll(Multiplicity.exactlyOnce(
                    "what " + watcher + " was told",
                    demanded,
                    told.stream().map(t -> key(t.article())).toList(),
                    key -> asked.contains(uris.get(key))));
            found.addAll(order(watcher, told));
        });
        found.addAll(listed(history.of(ArticleListed.class), newest));
        return found;
    }

    private static List<Violation> untrue(Acknowledged answer) {
        ArticleSeen article = answer.article();
        boolean isTrue = article.revision() == answer.submission().revision()
                && article.uri().equals(answer.submission().uri())
                && answer.outcome().equals(article.revision() == 1 ? "OUTCOME_CREATED" : "OUTCOME_REVISED");
        return isTrue
                ? List.of()
                : List.of(new Violation(
                        Violation.Kind.UNTRUE,
                        article.uri(),
                        answer.submission() + " was answered with " + answer.outcome() + " " + article));
    }

    private static List<Violation> order(String watcher, List<ArticleTold> told) {
        List<Violation> found = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        for (ArticleTold t : told) {
            int before = last.getOrDefault(t.article().name(), 0);
            int now = t.article().revision();
            if (now < before) {
                found.add(new Violation(
                        Violation.Kind.OUT_OF_ORDER,
                        t.article().name(),
                        watcher + " was told of revision " + now + " after " + before));
            } else if (now > before + 1) {
                found.add(new Violation(
                        Violation.Kind.GAP,
                        t.article().name(),
                        watcher + " was told of revision " + now + " after " + before));
            }
            if (!t.kind().equals(now == 1 ? "created" : "revised")) {
                found.add(new Violation(
                        Violation.Kind.UNTRUE, t.article().name(), "revision " + now + " was told as " + t.kind()));
            }
            last.put(t.article().name(), Math.max(now, before));
        }
        return found;
    }

    /** Checked once a listing was taken. */
    private static List<Violation> listed(List<ArticleListed> listed, Map<String, ArticleSeen> newest) {
        if (listed.isEmpty()) {
            return List.of();
        }
        List<Violation> found = new ArrayList<>();
        Map<String, ArticleSeen> byName = new HashMap<>();
        Set<String> uris = new HashSet<>();
        for (ArticleListed l : listed) {
            if (byName.put(l.article().name(), l.article()) != null
                    || !uris.add(l.article().uri())) {
                found.add(new Violation(
                        Violation.Kind.DOUBLED, l.article().uri(), "listed twice, once as " + l.article()));
            }
        }
        newest.forEach((name, article) -> {
            ArticleSeen there = byName.get(name);
            if (there == null) {
                found.add(new Violation(Violation.Kind.LOST, name, "acknowledged and not listed"));
            } else if (!there.equals(article)) {
                found.add(new Violation(
                        Violation.Kind.UNTRUE, name, "acknowledged as " + article + " and listed as " + there));
            }
        });
        return found;
    }

    static String key(ArticleSeen article) {
        return article.name() + "@" + article.revision();
    }
}
