package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;
import dev.bellwether.alert.subscription.Budget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A subscription that has told as many alerts as its budget allows tells the next ones in a digest, as soon as there is room again. What
 * is told in the digests of budgets and quiet hours is not counted; what is told in groups is.
 */
final class WithinBudget implements Rule {
    @Override
    public Verdict verdict(Match match, History history) {
        Optional<Budget> budget = match.subscription().policy().restraints().budget();
        if (budget.isEmpty()) {
            return passed("the subscription has no budget");
        }
        int most = budget.get().alerts();
        String every = Spans.say(budget.get().window());
        // Also those of a later time: a log may be a little out of its order, and no window is to have more.
        Instant since = match.analysis().createTime().minus(budget.get().window());
        List<Instant> spent = history.spent(match.subscription().name()).stream()
                .filter(time -> time.isAfter(since))
                .toList();
        if (spent.size() < most) {
            return passed((spent.size() + 1) + " of " + most + " in " + every);
        }
        Instant start = spent.get(most - 1);
        Instant due = Quiet.after(match, start.plus(budget.get().window()));
        return new Verdict(
                Verdict.Stage.BUDGET,
                Verdict.Outcome.DIGESTED,
                most + " were told in " + every + " already; the digest is due at " + due,
                Optional.of(new DigestWindow(Digest.Cause.BUDGET, "", start, due)));
    }

    private static Verdict passed(String detail) {
        return Verdict.passed(Verdict.Stage.BUDGET, detail);
    }
}
