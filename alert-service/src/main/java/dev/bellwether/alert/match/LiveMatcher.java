package dev.bellwether.alert.match;

import dev.bellwether.alert.condition.Facts;
import dev.bellwether.alert.condition.WordIndex;
import dev.bellwether.alert.subscription.Conditions;
import dev.bellwether.alert.subscription.LiveSubscription;
import dev.bellwether.alert.subscription.LiveSubscriptions;
import dev.bellwether.alert.watchlist.LiveWatchlists;
import dev.bellwether.alert.watchlist.Memberships;
import dev.bellwether.kit.work.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which subscriptions analyses match: all that are enabled, and the watchlists, as they stand when it is asked. The index finds
 * them; CEL confirms each on the text as it was written, for the reasons that are told. Asked by one at a time, the follower.
 */
@ApplicationScoped
public class LiveMatcher {

    /** The clocks of two services may differ by this, and a subscription is told rather too much than too little. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final LiveSubscriptions subscriptions;
    private final LiveWatchlists watchlists;
    private final Workers workers;
    private final MatchIndex index;

    LiveMatcher(LiveSubscriptions subscriptions, LiveWatchlists watchlists, Conditions conditions, Workers workers) {
        this.subscriptions = subscriptions;
        this.watchlists = watchlists;
        this.workers = workers;
        index = new MatchIndex(conditions.parts());
    }

    /** Reads the subscriptions, so that the first analysis does not wait for it. Before the first question, and once. */
    public Uni<Void> warmUp() {
        return subscriptions.bringUpToDate(index);
    }

    /**
     * What holds in some analyses.
     *
     * @param matches in the order of analyses, their entities and the names of subscriptions
     * @param watchlists by which all else of these analyses is decided too
     */
    public record Held(List<Match> matches, LiveWatchlists.Current watchlists) {
        public Held {
            matches = List.copyOf(matches);
        }
    }

    /** What matches. */
    public Uni<Held> match(List<Analysis> analyses) {
        // The watchlists last: a subscription that is seen names none that is not.
        return subscriptions
                .bringUpToDate(index)
                .chain(watchlists::current)
                .chain(lists -> workers.run(() -> candidates(analyses, lists.memberships()))
                        .chain(candidates -> subscriptions
                                .named(names(candidates))
                                .chain(live -> workers.run(() -> confirmed(candidates, live))))
                        .map(matches -> new Held(matches, lists)));
    }

    /** An entity of an analysis and those that the index found for it. */
    private record Candidates(Analysis analysis, Entity entity, Facts facts, List<String> ids) {}

    private List<Candidates> candidates(List<Analysis> analyses, Memberships memberships) {
        List<Candidates> candidates = new ArrayList<>();
        for (Analysis analysis : analyses) {
            WordIndex words = analysis.words();
            MatchIndex.Asked asked = index.ask(words);
            for (Entity entity : analysis.entities()) {
                if (entity.isJudged()) {
                    Facts facts = analysis.facts(entity, words, memberships);
                    List<String> ids = asked.matching(facts)
                            .subscriptions(analysis.createTime().plus(CLOCK_TOLERANCE));
                    candidates.add(new Candidates(
                            analysis, entity, facts, ids.stream().sorted().toList()));
                }
            }
        }
        return candidates;
    }

    private static Set<String> names(List<Candidates> candidates) {
        return candidates.stream().flatMap(c -> c.ids().stream()).collect(Collectors.toSet());
    }

    /** Without those that were disabled, deleted or changed to say something else since the index was brought up to date. */
    private static List<Match> confirmed(List<Candidates> candidates, Map<String, LiveSubscription> live) {
        List<Match> matches = new ArrayList<>();
        for (Candidates one : candidates) {
            Answers answers = new Answers(one.facts());
            for (String id : one.ids()) {
                LiveSubscription found = live.get(id);
                if (found != null) {
                    Matcher.match(one.analysis(), one.entity(), found, answers).ifPresent(matches::add);
                }
            }
        }
        return matches;
    }
}
