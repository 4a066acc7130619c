package dev.bellwether.cli.console;

import java.util.ArrayList;
import java.util.List;

/**
 * One field of a table.
 *
 * @param text may hold line breaks; other control characters have been replaced
 */
public record Cell(String text, Style style) {
    private static final int REPLACEMENT = 0xFFFD;

    public Cell {
        text = printable(text);
    }

    /** A plain cell. */
    public static Cell of(String text) {
        return new Cell(text, Style.PLAIN);
    }

    /** A styled cell. */
    public static Cell of(String text, Style style) {
        return new Cell(text, style);
    }

    /** The text with everything that could steer a terminal replaced; line breaks stay and a tab becomes a space. */
    public static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(Cell::harmless).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The text broken into lines of at most {@code width} characters, between words where that is possible. */
    List<String> wrapped(int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrap(paragraph, width, lines);
        }
        return lines;
    }

    /** The length of the longest line. */
    int widest() {
        return text.lines().mapToInt(Cell::length).max().orElse(0);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void wrap(String paragraph, int width, List<String> lines) {
        String rest = paragraph.stripTrailing();
        while (length(rest) > width) {
            int end = rest.offsetByCodePoints(0, width);
            int space = rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
    }

    private static int harmless(int codePoint) {
        if (codePoint == '\n') {
            return codePoint;
        }
        if (codePoint == '\t' || codePoint == '\r') {
            return ' ';
        }
        int type = Character.getType(codePoint);
        boolean steers = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
        return steers ? REPLACEMENT : codePoint;
    }
}
