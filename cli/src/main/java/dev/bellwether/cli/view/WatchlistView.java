package dev.bellwether.cli.view;

import dev.bellwether.api.alert.v1.Watchlist;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import dev.bellwether.cli.time.InstantText;

/** Shows watchlists. */
public final class WatchlistView implements View<Watchlist> {
    @Override
    public Table table() {
        return new Table(
                Column.fixed("NAME"), Column.number("REV"), Column.fixed("CHANGED"), Column.text("CALLED", 12));
    }

    @Override
    public void row(Watchlist watchlist, Table table) {
        table.row(
                Cell.of(watchlist.getName()),
                Cell.of(Integer.toString(watchlist.getRevision())),
                Cell.of(InstantText.format(watchlist.getUpdateTime())),
                Cell.of(watchlist.getDisplayName(), Style.STRONG));
    }

    @Override
    public void page(Watchlist watchlist, Console console) {
        new Sheet()
                .line("called", Cell.of(watchlist.getDisplayName(), Style.STRONG))
                .line("name", watchlist.getName())
                .line("revision", Integer.toString(watchlist.getRevision()))
                .line("changed", InstantText.format(watchlist.getUpdateTime()))
                .line("entities", String.join(", ", watchlist.getEntitiesList()))
                .print(console);
    }
}
