package dev.bellwether.alert.match;

import dev.bellwether.alert.condition.Facts;
import dev.bellwether.alert.condition.Outcome;
import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.condition.WordIndex;
import dev.bellwether.alert.subscription.LiveSubscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Asks subscriptions of analyses, each of each entity, with CEL itself. Pure. */
public final class Matcher {

    /** The clocks of two services may differ by this, and a subscription is told rather too much than too little. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private Matcher() {}

    /** What held, in the order of the entities and, for each, of the subscriptions. */
    public static List<Match> match(Analysis analysis, Collection<LiveSubscription> subscriptions) {
        List<Match> matches = new ArrayList<>();
        if (subscriptions.isEmpty()) {
            return matches;
        }
        WordIndex words = analysis.words();
        for (Entity entity : analysis.entities()) {
            if (!entity.isJudged()) {
                continue;
            }
            Facts facts = analysis.facts(entity, words);
            for (LiveSubscription live : subscriptions) {
                if (appliesTo(live, analysis) && live.expression().holds(facts)) {
                    matches.add(matchOf(analysis, entity, live, facts));
                }
            }
        }
        return matches;
    }

    /** Whether the subscription was there when the analysis was made: what is older is history to it. */
    private static boolean appliesTo(LiveSubscription live, Analysis analysis) {
        return !analysis.createTime().isBefore(live.subscription().createTime().minus(CLOCK_TOLERANCE));
    }

    /** What one subscription's condition comes to for one entity, for people. */
    public static Outcome explain(Analysis analysis, Entity entity, LiveSubscription live, WordIndex words) {
        if (!entity.isJudged()) {
            String label = entity.sentiment().map(s -> "\"" + s.label() + "\"").orElse("there is no sentiment");
            return new Outcome(false, List.of(new Reason("sentiment.label", label)));
        }
        return live.expression().evaluate(analysis.facts(entity, words));
    }

    /** The match of a condition that holds. */
    public static Match matchOf(Analysis analysis, Entity entity, LiveSubscription live, WordIndex words) {
        return matchOf(analysis, entity, live, analysis.facts(entity, words));
    }

    private static Match matchOf(Analysis analysis, Entity entity, LiveSubscription live, Facts facts) {
        List<Reason> reasons = live.expression().evaluate(facts).reasons();
        return new Match(live.subscription(), analysis, entity, severity(live, facts), reasons);
    }

    private static Severity severity(LiveSubscription live, Facts facts) {
        if (live.critical().filter(c -> c.holds(facts)).isPresent()) {
            return Severity.CRITICAL;
        }
        return live.warning().filter(c -> c.holds(facts)).isPresent() ? Severity.WARNING : Severity.INFO;
    }
}
