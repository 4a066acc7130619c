package dev.bellwether.cli.backtest;

import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.BacktestSubscriptionResponse;
import dev.bellwether.api.alert.v1.BacktestSummary;
import dev.bellwether.api.alert.v1.WindowState;
import dev.bellwether.api.alert.v1.WindowStateChange;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.JsonLines;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import dev.bellwether.cli.time.InstantText;
import dev.bellwether.cli.view.AlertView;
import dev.bellwether.cli.view.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Shows a backtest: its alerts, what was held back and why, how often a condition over time came to each state, and how many came on each day. */
final class BacktestReport {
    private static final int WIDEST_BAR = 40;
    private static final int DATE = "2026-02-19".length();

    private final Console console;
    private final OutputOptions output;
    private final int limit;
    private final Deque<Alert> alerts = new ArrayDeque<>();
    private final Map<WindowState, Integer> states = new EnumMap<>(WindowState.class);
    private BacktestSummary summary = BacktestSummary.getDefaultInstance();

    /** @param limit how many alerts are shown, the last ones; 0: all */
    BacktestReport(Console console, OutputOptions output, int limit) {
        this.console = console;
        this.output = output;
        this.limit = limit;
    }

    /** JSON is written at once; of alerts for people, no more are kept than are shown. */
    void read(BacktestSubscriptionResponse message) {
        summary = message.hasSummary() ? message.getSummary() : summary;
        for (WindowStateChange change : message.getStateChangesList()) {
            states.merge(change.getState(), 1, Integer::sum);
            if (output.isJson()) {
                JsonLines.print(change, console);
            }
        }
        for (Alert alert : message.getAlertsList()) {
            if (output.isJson()) {
                JsonLines.print(alert, console);
            } else {
                alerts.addLast(alert);
                if (limit > 0 && alerts.size() > limit) {
                    alerts.removeFirst();
                }
            }
        }
    }

    void print() {
        if (output.isJson()) {
            JsonLines.print(summary, console);
            return;
        }
        if (!alerts.isEmpty()) {
            printAlerts();
        }
        console.out().println(sentence());
        if (summary.getSuppressionsCount() > 0) {
            console.out().println();
            printSuppressions();
        }
        if (!states.isEmpty()) {
            console.out().println();
            printStates();
        }
        if (summary.getDaysCount() > 0) {
            console.out().println();
            printDays();
        }
    }

    private void printAlerts() {
        Table table = new Table(
                Column.fixed("TIME"),
                Column.fixed("SEVERITY"),
                Column.text("ALERT", 40),
                Column.text("ABOUT", 10),
                Column.text("SENTIMENT", 8));
        alerts.forEach(alert -> table.row(
                Cell.of(InstantText.format(alert.getTimeline().getAnalysisTime())),
                AlertView.severity(alert.getSeverity()),
                Cell.of(AlertView.title(alert)),
                Cell.of(Words.entity(alert.getEntity())),
                Words.sentimentCell(alert.getEntity().getSentiment())));
        table.print(console);
        console.out().println();
    }

    private String sentence() {
        String erased =
                summary.getErasedAnalyses() == 0 ? "" : " (%,d more are erased)".formatted(summary.getErasedAnalyses());
        return "%,d analyses%s: %,d matches, %,d alerts, %s a day."
                .formatted(
                        summary.getAnalyses(),
                        erased,
                        summary.getMatches(),
                        summary.getAlerts(),
                        String.format(Locale.ROOT, "%.1f", summary.getAlertsPerDay()));
    }

    private void printSuppressions() {
        Table table = new Table(Column.fixed("HELD BACK BY"), Column.fixed("AS"), Column.number("MATCHES"));
        summary.getSuppressionsList()
                .forEach(suppression -> table.row(
                        Cell.of(Words.of(suppression.getStage(), "STAGE_")),
                        Cell.of(Words.of(suppression.getOutcome(), "OUTCOME_")),
                        Cell.of("%,d".formatted(suppression.getMatches()))));
        table.print(console);
    }

    private void printStates() {
        Table table = new Table(Column.fixed("STATE"), Column.number("TIMES"));
        states.forEach((state, times) ->
                table.row(Cell.of(Words.of(state, "WINDOW_STATE_")), Cell.of("%,d".formatted(times))));
        table.print(console);
    }

    /** Alerts full, what was held back faint. */
    private void printDays() {
        long most = summary.getDaysList().stream()
                .mapToLong(BacktestSummary.Day::getMatches)
                .max()
                .orElse(1);
        Table table =
                new Table(Column.fixed("DAY"), Column.number("ALERTS"), Column.number("MATCHES"), Column.fixed(""));
        for (BacktestSummary.Day day : summary.getDaysList()) {
            int all = blocks(day.getMatches(), most);
            int told = Math.min(all, blocks(day.getAlerts(), most));
            table.row(
                    Cell.of(InstantText.format(day.getStartTime()).substring(0, DATE)),
                    Cell.of(Long.toString(day.getAlerts())),
                    Cell.of(Long.toString(day.getMatches())),
                    Cell.of("█".repeat(told) + "░".repeat(all - told), Style.PLAIN));
        }
        table.print(console);
    }

    private static int blocks(long count, long most) {
        return (int) Math.ceil(WIDEST_BAR * (double) count / most);
    }
}
