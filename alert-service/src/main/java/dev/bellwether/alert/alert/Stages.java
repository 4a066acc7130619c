package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;
import java.util.ArrayList;
import java.util.List;

/** All stages, in order. Pure but for the history that it is handed. */
public final class Stages {

    private static final List<Rule> RULES = List.of(
            new Retraction(),
            new Backfill(),
            new Revision(),
            new Staleness(),
            new DuplicateStory(),
            new Cooldown(),
            new Inhibited(),
            new Silenced(),
            new Quiet(),
            new WithinBudget(),
            new Grouped());

    private Stages() {}

    /**
     * Decides matches one after the other, in the order of the log, and of one analysis those first that may inhibit others; those decided
     * before are passed over.
     */
    public static List<Decision> decide(List<Match> matches, MemoryHistory history) {
        List<Decision> decisions = new ArrayList<>();
        for (Match match : InhibitionOrder.of(matches)) {
            if (!history.isDecided(match.id())) {
                Decision decision = new Decision(match, match.id(), verdicts(match, history));
                history.remember(decision);
                decisions.add(decision);
            }
        }
        return decisions;
    }

    /** What the stages would say of a match, given what was told before it. */
    public static List<Verdict> verdicts(Match match, History history) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Rule rule : RULES) {
            Verdict verdict = rule.verdict(match, history);
            verdicts.add(verdict);
            if (!verdict.isPassed()) {
                return verdicts;
            }
        }
        int endpoints = match.subscription().endpoints().size();
        String where = "on the stream"
                + (endpoints == 0 ? "" : ", and to those of its " + endpoints + " endpoints that are active");
        verdicts.add(new Verdict(Verdict.Stage.DELIVERY, Verdict.Outcome.NOTIFIED, where));
        return verdicts;
    }
}
