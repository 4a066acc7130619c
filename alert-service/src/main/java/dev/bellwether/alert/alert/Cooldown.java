package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.match.Sentiment;
import java.time.Duration;
import java.util.Optional;

/**
 * After an alert for an entity the next must wait. The wait begins with what was told, at the time of its analysis; what is
 * suppressed does not prolong it. An analysis older than what was told waits too, where there is a wait at all. A higher severity breaks it, and so does a flip between negative and positive: a neutral label in
 * between is no flip, so that a score wavering around zero breaks nothing.
 */
final class Cooldown implements Rule {
    @Override
    public Verdict verdict(Match match, History history) {
        Optional<Told> last = history.lastOf(MemoryHistory.entityKey(match));
        if (last.isEmpty()) {
            return passed("nothing was told of it before");
        }
        Duration since = Duration.between(last.get().time(), match.analysis().createTime());
        Duration cooldown = match.subscription().policy().cooldown();
        if (cooldown.isZero() || since.compareTo(cooldown) >= 0) {
            return passed("the last alert was " + Spans.say(since) + " before");
        }
        if (match.severity().compareTo(last.get().severity()) > 0) {
            return passed(match.severity() + " after " + last.get().severity() + " does not wait");
        }
        Sentiment.Label label = match.entity().sentiment().orElseThrow().label();
        if (label.isOpposite(last.get().label())) {
            return passed(label + " after " + last.get().label() + " does not wait");
        }
        return new Verdict(
                Verdict.Stage.COOLDOWN,
                Verdict.Outcome.COOLDOWN,
                "the last alert was " + Spans.say(since) + " before, the next may come after " + Spans.say(cooldown));
    }

    private static Verdict passed(String detail) {
        return Verdict.passed(Verdict.Stage.COOLDOWN, detail);
    }
}
