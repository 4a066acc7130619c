package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.subscription.Inhibition;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What another subscription has told of is not told again: for a while after its last alert for the same entity, or story, as long as that
 * is not resolved.
 */
final class Inhibited implements Rule {

    @Override
    public Verdict verdict(Match match, History history) {
        Optional<Inhibition> inhibition =
                match.subscription().policy().restraints().inhibition();
        if (inhibition.isEmpty()) {
            return passed("nothing inhibits the subscription");
        }
        String subject = subject(match, inhibition.get().scope());
        for (String inhibitor : inhibition.get().subscriptions()) {
            Optional<Told> told = subject.isEmpty()
                    ? Optional.empty()
                    : history.lastOf(new History.SubjectKey(inhibitor, subject))
                            .filter(last -> isInForce(last, inhibition.get(), match));
            if (told.isPresent()) {
                return new Verdict(
                        Verdict.Stage.INHIBITION, Verdict.Outcome.INHIBITED, detail(inhibitor, told.get(), match));
            }
        }
        return passed("none of those that inhibit it has told of it");
    }

    /** What the alerts share, "entities/..." or "stories/..."; empty where there is no story. */
    static String subject(Match match, Inhibition.Scope scope) {
        return switch (scope) {
            case ENTITY -> match.entity().name();
            case STORY -> match.analysis().article().story().name();
        };
    }

    private static boolean isInForce(Told told, Inhibition inhibition, Match match) {
        Instant now = match.analysis().createTime();
        return now.isBefore(told.time().plus(inhibition.window()))
                && told.resolveTime().filter(time -> !now.isBefore(time)).isEmpty();
    }

    private static String detail(String inhibitor, Told told, Match match) {
        Duration since = Duration.between(told.time(), match.analysis().createTime());
        return inhibitor + " told of it " + Spans.say(since) + " before";
    }

    private static Verdict passed(String detail) {
        return Verdict.passed(Verdict.Stage.INHIBITION, detail);
    }
}
