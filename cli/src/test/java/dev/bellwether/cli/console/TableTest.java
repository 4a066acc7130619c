package dev.bellwether.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void lines_withinWidth_alignColumns() {
        Table table = new Table(Column.fixed("NAME"), Column.number("N"))
                .row(Cell.of("a"), Cell.of("1"))
                .row(Cell.of("long"), Cell.of("20"));

        List<String> lines = table.lines(80, Palette.PLAIN);

        assertThat(lines).containsExactly("NAME   N", "a      1", "long  20");
    }

    @Test
    void lines_tooWide_wrapFlexibleColumnOnly() {
        Table table = new Table(Column.fixed("ID"), Column.text("TEXT", 5))
                .row(Cell.of("1234567890"), Cell.of("one two three four five six"));

        List<String> lines = table.lines(22, Palette.PLAIN);

        assertThat(lines).allMatch(line -> line.length() <= 22);
        assertThat(lines)
                .containsExactly(
                        "ID          TEXT", "1234567890  one two", "            three four", "            five six");
    }

    @Test
    void lines_emptyColumn_isLeftOut() {
        Table table = new Table(Column.fixed("A"), Column.fixed("EMPTY"), Column.fixed("B"))
                .row(Cell.of("1"), Cell.of(""), Cell.of("2"));

        assertThat(table.lines(80, Palette.PLAIN)).containsExactly("A  B", "1  2");
    }

    @Test
    void lines_withColour_alignAsWithout() {
        Table table = new Table(Column.fixed("A"), Column.fixed("B"))
                .row(Cell.of("x", Style.BAD), Cell.of("1"))
                .row(Cell.of("yy", Style.BAD), Cell.of("2"));

        List<String> lines = table.lines(80, Palette.ANSI);

        String escape = Character.toString(27);
        assertThat(lines.get(1)).isEqualTo(escape + "[31mx" + escape + "[0m   1");
        assertThat(lines.get(2)).isEqualTo(escape + "[31myy" + escape + "[0m  2");
    }
}
