package dev.bellwether.cli.view;

import dev.bellwether.api.sentiment.v1.SentimentBucket;
import dev.bellwether.api.sentiment.v1.SentimentSeries;
import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Column;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.console.Table;
import dev.bellwether.cli.time.InstantText;
import java.util.Locale;

/** Draws series: a bar to the left for what is negative, to the right for what is positive. */
public final class SeriesView implements View<SentimentSeries> {
    private static final int HALF = 16;

    @Override
    public Table table() {
        return new Table(
                Column.fixed("FROM"),
                Column.number("ARTICLES"),
                Column.number("STORIES"),
                Column.number("MEAN"),
                Column.fixed("-1" + " ".repeat(HALF - 2) + "0" + " ".repeat(HALF - 1) + "1"));
    }

    @Override
    public void row(SentimentSeries series, Table table) {
        series.getBucketsList().forEach(bucket -> row(bucket, table));
    }

    @Override
    public void page(SentimentSeries series, Console console) {
        console.out().println(console.palette().paint(Cell.printable(series.getEntity()), Style.STRONG));
        Table table = table();
        row(series, table);
        table.print(console);
    }

    private static void row(SentimentBucket bucket, Table table) {
        boolean isEmpty = bucket.getArticles() == 0;
        table.row(
                Cell.of(InstantText.format(bucket.getStartTime()), isEmpty ? Style.FAINT : Style.PLAIN),
                Cell.of(isEmpty ? "" : Integer.toString(bucket.getArticles())),
                Cell.of(isEmpty ? "" : Integer.toString(bucket.getStories())),
                Cell.of(isEmpty ? "" : String.format(Locale.ROOT, "%+.2f", bucket.getWeightedMean())),
                isEmpty ? Cell.of(" ".repeat(HALF) + "·", Style.FAINT) : bar(bucket.getWeightedMean()));
    }

    /** From the middle on, as far as the mean goes. */
    static Cell bar(double mean) {
        int blocks = (int) Math.min(HALF, Math.round(Math.abs(mean) * HALF));
        return mean < 0
                ? Cell.of(" ".repeat(HALF - blocks) + "█".repeat(blocks) + "│", Style.BAD)
                : Cell.of(" ".repeat(HALF) + "│" + "█".repeat(blocks), Style.GOOD);
    }
}
