package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;

/** A later revision of an article, or a second analysis of the same one, is told only to who asks for it. */
final class Revision implements Rule {
    @Override
    public Verdict verdict(Match match, History history) {
        int revision = match.analysis().article().revision();
        String what = revision > 1
                ? "revision " + revision
                : match.analysis().again() ? "analyzed again" : "the first revision";
        boolean isLater = revision > 1 || match.analysis().again();
        return isLater && !match.subscription().policy().revisions()
                ? new Verdict(Verdict.Stage.REVISION, Verdict.Outcome.REVISION, what)
                : Verdict.passed(Verdict.Stage.REVISION, what);
    }
}
