package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Article;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.subscription.Policy;
import java.time.Duration;

/**
 * Old news does not fire: what is older than the policy allows when it is analyzed, by {@link Article#eventTime}. An unknown
 * publish time does not fire either, unless the policy says so; then it counts from the first sight.
 */
final class Staleness implements Rule {
    @Override
    public Verdict verdict(Match match, History history) {
        Article article = match.analysis().article();
        Policy policy = match.subscription().policy();
        if (!article.publishTime().isKnown() && !policy.allowUnknownTime()) {
            return new Verdict(
                    Verdict.Stage.STALENESS, Verdict.Outcome.TIME_UNKNOWN, "nobody knows when it was published");
        }
        Duration age = Duration.between(article.eventTime(), match.analysis().createTime());
        String event = article.publishTime().isKnown() ? "published " : "first seen ";
        String detail = event + Spans.say(age) + " before, at most " + Spans.say(policy.maxAge()) + " is allowed";
        return age.compareTo(policy.maxAge()) > 0
                ? new Verdict(Verdict.Stage.STALENESS, Verdict.Outcome.STALE, detail)
                : Verdict.passed(Verdict.Stage.STALENESS, detail);
    }
}
