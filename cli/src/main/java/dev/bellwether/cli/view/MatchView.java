package dev.bellwether.cli.view;

import dev.bellwether.api.alert.v1.Match;
import dev.bellwether.api.alert.v1.WindowFinding;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import dev.bellwether.cli.time.InstantText;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                Cell.of(values(match)),
                Cell.of(match.getVerdictsList().stream().map(MatchView::verdict).collect(Collectors.joining("\n"))),
                Cell.of(match.getAlert()));
    }

    @Override
    public void page(Match match, Console console) {
        Table table = table();
        row(match, table);
        table.print(console);
    }

    /** The values, and of a condition over time what was not enough, where it stands, and how the article counts. */
    private static String values(Match match) {
        WindowFinding window = match.getWindow();
        Stream<String> reasons = match.getReasonsList().stream().map(Words::reason);
        Stream<String> guards = window.getGuardsList().stream()
                .filter(guard -> guard.getFound() < guard.getNeeded())
                .map(guard -> guard.getWhat() + ": " + number(guard.getFound()) + " of " + number(guard.getNeeded()));
        return Stream.of(reasons, guards, match.hasWindow() ? standing(window) : Stream.<String>of())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> standing(WindowFinding window) {
        String since = window.hasSinceTime() ? " since " + InstantText.format(window.getSinceTime()) : "";
        String state = "state: " + Words.of(window.getState(), "WINDOW_STATE_").replace('_', ' ') + since;
        String counting = Words.of(window.getCounting(), "COUNTING_").replace('_', ' ');
        return counting.isEmpty() ? Stream.of(state) : Stream.of(state, "article: " + counting);
    }

    /** Whole, or to the first decimal. */
    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    /** One stage's word: "staleness: stale, published 276 d before, at most 24 h is allowed". */
    public static String verdict(Match.Verdict verdict) {
        String detail = verdict.getDetail().isEmpty() ? "" : ", " + verdict.getDetail();
        return Words.of(verdict.getStage(), "STAGE_") + ": " + Words.of(verdict.getOutcome(), "OUTCOME_") + detail;
    }
}
