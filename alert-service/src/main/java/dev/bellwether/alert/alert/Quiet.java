package dev.bellwether.alert.alert;

import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.subscription.QuietHours;
import java.time.Instant;
import java.util.Optional;

/** What comes in the subscriber's quiet hours waits for their end, unless it is CRITICAL. */
final class Quiet implements Rule {
    @Override
    public Verdict verdict(Match match, History history) {
        Optional<QuietHours> hours = match.subscription().policy().restraints().quietHours();
        Optional<QuietHours.Span> span =
                hours.flatMap(quiet -> quiet.spanAt(match.analysis().createTime()));
        if (span.isEmpty()) {
            return passed("these are no quiet hours");
        }
        if (match.severity() == Severity.CRITICAL) {
            return passed("CRITICAL passes quiet hours");
        }
        DigestWindow window = new DigestWindow(
                Digest.Cause.QUIET_HOURS, "", span.get().start(), span.get().end());
        return new Verdict(
                Verdict.Stage.QUIET_HOURS,
                Verdict.Outcome.DIGESTED,
                "quiet hours until "
                        + span.get().end().atZone(hours.get().zone()).toOffsetDateTime(),
                Optional.of(window));
    }

    /** When something that is due is to be told: not in quiet hours. */
    static Instant after(Match match, Instant due) {
        return match.subscription()
                .policy()
                .restraints()
                .quietHours()
                .map(hours -> hours.after(due))
                .orElse(due);
    }

    private static Verdict passed(String detail) {
        return Verdict.passed(Verdict.Stage.QUIET_HOURS, detail);
    }
}
