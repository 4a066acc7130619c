package dev.bellwether.alert.match;

import dev.bellwether.alert.condition.Outcome;
import dev.bellwether.alert.condition.Reason;
import dev.bellwether.alert.condition.WordIndex;
import dev.bellwether.alert.subscription.LiveSubscription;
import dev.bellwether.alert.watchlist.Memberships;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Asks subscriptions of analyses, each of each entity, with CEL itself. Pure. */
public final class Matcher {

    private Matcher() {}

    /** What held, in the order of the entities and, for each, of the subscriptions. */
    public static List<Match> match(
            Analysis analysis, Collection<LiveSubscription> subscriptions, Memberships memberships) {
        List<Match> matches = new ArrayList<>();
        WordIndex words = analysis.words();
        for (Entity entity : analysis.entities()) {
            if (entity.isJudged()) {
                Answers answers = new Answers(analysis.facts(entity, words, memberships));
                subscriptions.forEach(
                        live -> match(analysis, entity, live, answers).ifPresent(matches::add));
            }
        }
        return matches;
    }

    /** The match of one subscription and one entity with a sentiment, where the condition holds. */
    static Optional<Match> match(Analysis analysis, Entity entity, LiveSubscription live, Answers answers) {
        return answers.holds(live.expression())
                ? Optional.of(matchOf(analysis, entity, live, answers))
                : Optional.empty();
    }

    /** What one subscription's condition comes to for one entity, for people. */
    public static Outcome explain(
            Analysis analysis, Entity entity, LiveSubscription live, WordIndex words, Memberships memberships) {
        if (!entity.isJudged()) {
            String label = entity.sentiment().map(s -> "\"" + s.label() + "\"").orElse("there is no sentiment");
            return new Outcome(false, List.of(new Reason("sentiment.label", label)));
        }
        return live.expression().evaluate(analysis.facts(entity, words, memberships));
    }

    /** The match of a condition that holds. */
    public static Match matchOf(
            Analysis analysis, Entity entity, LiveSubscription live, WordIndex words, Memberships memberships) {
        return matchOf(analysis, entity, live, new Answers(analysis.facts(entity, words, memberships)));
    }

    private static Match matchOf(Analysis analysis, Entity entity, LiveSubscription live, Answers answers) {
        List<Reason> reasons = answers.reasons(live.expression());
        return new Match(live.subscription(), analysis, entity, severity(live, answers), reasons);
    }

    private static Severity severity(LiveSubscription live, Answers answers) {
        if (live.critical().filter(answers::holds).isPresent()) {
            return Severity.CRITICAL;
        }
        return live.warning().filter(answers::holds).isPresent() ? Severity.WARNING : Severity.INFO;
    }
}
