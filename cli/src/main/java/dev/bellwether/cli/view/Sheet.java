package dev.bellwether.cli.view;

import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;

/** Names and values, one pair a row; a pair without a value is left out. */
final class Sheet {
    private final Table table = new Table(Column.fixed(""), Column.text("", 20));

    Sheet line(String name, String value) {
        return line(name, Cell.of(value));
    }

    Sheet line(String name, Cell value) {
        if (!value.text().isEmpty()) {
            table.row(Cell.of(name, Style.FAINT), value);
        }
        return this;
    }

    void print(Console console) {
        table.print(console);
    }
}
