package dev.bellwether.cli.view;

import com.google.protobuf.Message;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Table;

/** How one kind of resource is shown to a person. */
public interface View<T extends Message> {
    /** An empty table with the columns of a list. */
    Table table();

    /** Adds the resource to a table of this view. */
    void row(T item, Table table);

    /** Writes the resource alone, with all that a person would ask of it. */
    void page(T item, Console console);
}
