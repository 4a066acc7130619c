package dev.bellwether.cli.view;

import dev.bellwether.api.alert.v1.Match;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import java.util.stream.Collectors;

/** Shows why a condition did or did not lead to an alert. */
public final class MatchView implements View<Match> {
    @Override
    public Table table() {
        return new Table(
                Column.fixed("ENTITY"),
                Column.fixed("HELD"),
                Column.text("VALUES", 20),
                Column.text("STAGES", 20),
                Column.text("ALERT", 12));
    }

    @Override
    public void row(Match match, Table table) {
        table.row(
                Cell.of(match.getEntity()),
                match.getHeld() ? Cell.of("yes", Style.GOOD) : Cell.of("no", Style.FAINT),
                Cell.of(match.getReasonsList().stream().map(Words::reason).collect(Collectors.joining("\n"))),
                Cell.of(match.getVerdictsList().stream().map(MatchView::verdict).collect(Collectors.joining("\n"))),
                Cell.of(match.getAlert()));
    }

    @Override
    public void page(Match match, Console console) {
        Table table = table();
        row(match, table);
        table.print(console);
    }

    /** One stage's word: "staleness: stale, published 276 d before, at most 24 h is allowed". */
    public static String verdict(Match.Verdict verdict) {
        String detail = verdict.getDetail().isEmpty() ? "" : ", " + verdict.getDetail();
        return Words.of(verdict.getStage(), "STAGE_") + ": " + Words.of(verdict.getOutcome(), "OUTCOME_") + detail;
    }
}
