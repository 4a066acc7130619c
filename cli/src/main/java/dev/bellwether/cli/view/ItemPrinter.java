package dev.bellwether.cli.view;

import com.google.protobuf.Message;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.JsonLines;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.console.Table;

/** Writes resources as the person asked: as JSON lines, a table, or a page. */
public final class ItemPrinter<T extends Message> {
    private final View<T> view;
    private final boolean isJson;
    private final Console console;
    private final Table table;

    public ItemPrinter(View<T> view, OutputOptions output, Console console) {
        this.view = view;
        this.isJson = output.isJson();
        this.console = console;
        this.table = view.table();
    }

    /** Adds an item to the list; JSON is written at once, a table by {@link #finish}. */
    public void item(T item) {
        if (isJson) {
            JsonLines.print(item, console);
        } else {
            view.row(item, table);
        }
    }

    /** Writes the table, or the sentence when it is empty. */
    public void finish(String whenEmpty) {
        if (!isJson && table.isEmpty()) {
            console.err().println(whenEmpty);
        } else if (!isJson) {
            table.print(console);
        }
    }

    /** Writes one item alone. */
    public void alone(T item) {
        if (isJson) {
            JsonLines.print(item, console);
        } else {
            view.page(item, console);
        }
    }
}
