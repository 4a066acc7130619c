package dev.bellwether.cli.view;

import dev.bellwether.api.sentiment.v1.TrendingEntity;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Table;
import java.util.Locale;

/** Shows entities with more stories than usual. */
public final class TrendView implements View<TrendingEntity> {
    @Override
    public Table table() {
        return new Table(
                Column.fixed("ENTITY"),
                Column.number("STORIES"),
                Column.number("USUAL"),
                Column.number("SURPRISE"),
                Column.number("MEAN"),
                Column.number("CHANGE"));
    }

    @Override
    public void row(TrendingEntity trend, Table table) {
        table.row(
                Cell.of(trend.getEntity()),
                Cell.of(Integer.toString(trend.getStories())),
                Cell.of(number("%.1f", trend.getExpectedStories())),
                Cell.of(number("%.1f", trend.getSurprise())),
                Cell.of(number("%+.2f", trend.getMean())),
                Cell.of(trend.hasChange() ? number("%+.2f", trend.getChange()) : ""));
    }

    @Override
    public void page(TrendingEntity trend, Console console) {
        Table table = table();
        row(trend, table);
        table.print(console);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
