package dev.bellwether.alert.alert;

import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.subscription.Grouping;
import java.time.Instant;
import java.util.Optional;

/**
 * Alerts that share an entity, or a story, are gathered: the first waits a little for others, and after a digest of the group the next
 * comes an interval later. All of it by log time. CRITICAL does not wait.
 */
final class Grouped implements Rule {
    @Override
    public Verdict verdict(Match match, History history) {
        Optional<Grouping> grouping = match.subscription().policy().restraints().grouping();
        if (grouping.isEmpty()) {
            return passed("each is told by itself");
        }
        if (match.severity() == Severity.CRITICAL) {
            return passed("CRITICAL does not wait");
        }
        String group = group(match, grouping.get().by());
        if (group.isEmpty()) {
            return passed("it belongs to no story");
        }
        Optional<DigestWindow> last =
                history.lastWindow(new History.SubjectKey(match.subscription().name(), group));
        DigestWindow window = window(match, group, grouping.get(), last);
        return new Verdict(
                Verdict.Stage.GROUPING,
                Verdict.Outcome.GROUPED,
                "gathered until " + window.dueTime(),
                Optional.of(window));
    }

    /** What the alerts of its group share; empty where it has no group. */
    static String group(Match match, Grouping.By by) {
        return switch (by) {
            case ENTITY -> match.entity().name();
            case STORY -> match.analysis().article().story().name();
        };
    }

    private static DigestWindow window(Match match, String group, Grouping grouping, Optional<DigestWindow> last) {
        Instant now = match.analysis().createTime();
        if (last.isPresent() && now.isBefore(last.get().dueTime())) {
            return last.get();
        }
        Instant next =
                last.map(before -> before.dueTime().plus(grouping.interval())).orElse(now);
        boolean isSoon = now.isBefore(next);
        Instant start = isSoon ? last.get().dueTime() : now;
        Instant due = isSoon ? next : now.plus(grouping.firstWait());
        return new DigestWindow(Digest.Cause.GROUP, group, start, Quiet.after(match, due));
    }

    private static Verdict passed(String detail) {
        return Verdict.passed(Verdict.Stage.GROUPING, detail);
    }
}
