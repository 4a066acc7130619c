package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.subscription.Inhibition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the matches of one analysis in an order in which those that may inhibit others are decided first; else the order stays. Of two
 * that inhibit one another the first is decided first.
 */
final class InhibitionOrder {

    private final Map<String, List<Match>> bySubscription = new HashMap<>();
    private final List<Match> ordered = new ArrayList<>();
    private final Set<Match> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    private InhibitionOrder() {}

    /** @param matches in the order of the log; those of one analysis side by side, and those over time of one step */
    static List<Match> of(List<Match> matches) {
        if (matches.stream().allMatch(match -> inhibitors(match).isEmpty())) {
            return matches;
        }
        List<Match> all = new ArrayList<>(matches.size());
        int begin = 0;
        for (int end = 1; end <= matches.size(); end++) {
            if (end == matches.size() || !isOfOne(matches.get(begin), matches.get(end))) {
                all.addAll(new InhibitionOrder().order(matches.subList(begin, end)));
                begin = end;
            }
        }
        return all;
    }

    private static boolean isOfOne(Match a, Match b) {
        return a.analysis().name().equals(b.analysis().name())
                && a.analysis().createTime().equals(b.analysis().createTime());
    }

    private List<Match> order(List<Match> matches) {
        matches.forEach(match -> bySubscription
                .computeIfAbsent(match.subscription().name(), name -> new ArrayList<>())
                .add(match));
        matches.forEach(this::visit);
        return ordered;
    }

    private void visit(Match match) {
        if (visited.add(match)) {
            for (String inhibitor : inhibitors(match)) {
                bySubscription.getOrDefault(inhibitor, List.of()).forEach(this::visit);
            }
            ordered.add(match);
        }
    }

    private static List<String> inhibitors(Match match) {
        return match.subscription()
                .policy()
                .restraints()
                .inhibition()
                .map(Inhibition::subscriptions)
                .orElse(List.of());
    }
}
