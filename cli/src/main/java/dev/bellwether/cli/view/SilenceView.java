package dev.bellwether.cli.view;

import dev.bellwether.api.alert.v1.Silence;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import dev.bellwether.cli.time.InstantText;

/** Shows silences. */
public final class SilenceView implements View<Silence> {
    @Override
    public Table table() {
        return new Table(
                Column.fixed("NAME"),
                Column.fixed("STATE"),
                Column.fixed("UNTIL"),
                Column.text("AUTHOR", 8),
                Column.text("REASON", 12),
                Column.text("EXPRESSION", 24));
    }

    @Override
    public void row(Silence silence, Table table) {
        table.row(
                Cell.of(silence.getName()),
                state(silence),
                Cell.of(InstantText.format(silence.getEndTime())),
                Cell.of(silence.getAuthor()),
                Cell.of(silence.getReason()),
                Cell.of(silence.getExpression()));
    }

    @Override
    public void page(Silence silence, Console console) {
        new Sheet()
                .line("name", silence.getName())
                .line("state", state(silence))
                .line("expression", silence.getExpression())
                .line("author", silence.getAuthor())
                .line("reason", silence.getReason())
                .line("from", InstantText.format(silence.getStartTime()))
                .line("until", InstantText.format(silence.getEndTime()))
                .line("revision", Integer.toString(silence.getRevision()))
                .line("changed", InstantText.format(silence.getUpdateTime()))
                .print(console);
    }

    private static Cell state(Silence silence) {
        Style style = switch (silence.getState()) {
            case STATE_ACTIVE -> Style.WARNING;
            case STATE_EXPIRED -> Style.FAINT;
            default -> Style.PLAIN;
        };
        return Cell.of(Words.of(silence.getState(), "STATE_"), style);
    }
}
