package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;

/** What was taken back before anyone was told is not told. */
final class Retraction implements Rule {
    @Override
    public Verdict verdict(Match match, History history) {
        return match.analysis()
                .articleRetractTime()
                .map(time -> new Verdict(
                        Verdict.Stage.RETRACTION, Verdict.Outcome.RETRACTED, "the article was retracted at " + time))
                .orElseGet(() -> Verdict.passed(Verdict.Stage.RETRACTION, "the article stands"));
    }
}
