package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Match;

/** What comes from an archive is not news. */
final class Backfill implements Rule {
    @Override
    public Verdict verdict(Match match, History history) {
        return match.analysis().article().backfill()
                ? new Verdict(Verdict.Stage.BACKFILL, Verdict.Outcome.BACKFILL, "the article comes from an archive")
                : Verdict.passed(Verdict.Stage.BACKFILL, "taken in as it was published");
    }
}
