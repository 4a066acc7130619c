package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;

/** What people have asked to hear nothing of for a while is not told. */
final class Silenced implements Rule {
    @Override
    public Verdict verdict(Match match, History history) {
        return history.silence(match.id())
                .map(silence -> new Verdict(Verdict.Stage.SILENCE, Verdict.Outcome.SILENCED, silence))
                .orElseGet(() -> Verdict.passed(Verdict.Stage.SILENCE, "no silence holds for it"));
    }
}
