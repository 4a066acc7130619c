package dev.bellwether.cli.console;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows under headers, wrapped to the width of a terminal. A column without any text is left out, and so are headers that
 * are all empty.
 */
public final class Table {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    public Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row of as many cells as there are columns. */
    public Table row(Cell... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Whether there is no row. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Writes the table to the console's results. */
    public void print(Console console) {
        lines(console.columns(), console.palette()).forEach(console.out()::println);
    }

    /** The lines of the table, none of them longer than {@code width} unless its fixed columns alone are. */
    List<String> lines(int width, Palette palette) {
        int[] widths = widths(width);
        List<String> lines = new ArrayList<>();
        List<Cell> headers = columns.stream()
                .map(column -> Cell.of(column.header(), Style.STRONG))
                .toList();
        if (headers.stream().anyMatch(header -> !header.text().isEmpty())) {
            append(headers, widths, palette, lines);
        }
        boolean isAired = !lines.isEmpty() && rows.stream().anyMatch(row -> height(row, widths) > 1);
        for (List<Cell> row : rows) {
            if (isAired && lines.size() > 1) {
                lines.add("");
            }
            append(row, widths, palette, lines);
        }
        return lines;
    }

    private void append(List<Cell> row, int[] widths, Palette palette, List<String> lines) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            wrapped.add(widths[column] == 0 ? List.of() : row.get(column).wrapped(widths[column]));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            lines.add(line(row, wrapped, line, widths, palette));
        }
    }

    private String line(List<Cell> row, List<List<String>> wrapped, int line, int[] widths, Palette palette) {
        StringBuilder text = new StringBuilder();
        int owed = 0;
        for (int column = 0; column < widths.length; column++) {
            if (widths[column] == 0) {
                continue;
            }
            List<String> parts = wrapped.get(column);
            String part = line < parts.size() ? parts.get(line) : "";
            int padding = widths[column] - Cell.length(part);
            boolean isRight = columns.get(column).isNumber();
            if (!part.isEmpty()) {
                text.append(" ".repeat(owed + (isRight ? padding : 0)));
                text.append(palette.paint(part, row.get(column).style()));
                owed = isRight ? 0 : padding;
            } else {
                owed += padding;
            }
            owed += GAP.length();
        }
        return text.toString();
    }

    private int height(List<Cell> row, int[] widths) {
        int height = 0;
        for (int column = 0; column < widths.length; column++) {
            if (widths[column] > 0) {
                height =
                        Math.max(height, row.get(column).wrapped(widths[column]).size());
            }
        }
        return height;
    }

    /** The width of each column; 0 leaves it out. Flexible columns share what the fixed ones leave, the widest giving first. */
    private int[] widths(int available) {
        int[] widths = new int[columns.size()];
        int used = -GAP.length();
        for (int column = 0; column < widths.length; column++) {
            widths[column] = naturalWidth(column);
            used += widths[column] == 0 ? 0 : widths[column] + GAP.length();
        }
        while (used > available) {
            int widest = widestThatGives(widths);
            if (widest < 0) {
                break;
            }
            widths[widest]--;
            used--;
        }
        return widths;
    }

    private int naturalWidth(int column) {
        int widest = 0;
        for (List<Cell> row : rows) {
            widest = Math.max(widest, row.get(column).widest());
        }
        return widest == 0
                ? 0
                : Math.max(widest, Cell.length(columns.get(column).header()));
    }

    private int widestThatGives(int[] widths) {
        int found = -1;
        for (int column = 0; column < widths.length; column++) {
            boolean gives = columns.get(column).isFlexible()
                    && widths[column] > columns.get(column).narrowest();
            if (gives && (found < 0 || widths[column] > widths[found])) {
                found = column;
            }
        }
        return found;
    }
}
